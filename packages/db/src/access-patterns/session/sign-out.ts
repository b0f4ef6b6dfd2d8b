import { accessPattern } from "../access-pattern.ts";
import { end } from "./end.ts";

/** The client proves which session is its own, so it need not be signed in; the rest is ending a session. */
export const signOut = accessPattern({ ...end, id: "session.signOut", question: "Sign out" });
