import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";
import { endSessionRequest } from "./end.ts";

export const signOutPattern = accessPattern({
  id: "session.signOut",
  question: "Sign out",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [{ operation: "DeleteItem", request: endSessionRequest({ userId: me, sessionId: "s" }) }],
});
