import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";
import { getUserRequest } from "./by-id.ts";

export const getOwnUserPattern = accessPattern({
  id: "users.me",
  question: "Get one's own profile",
  budget: { requests: 1, readUnits: 0.5 },
  sends: () => [{ operation: "BatchGetItem", request: getUserRequest({ userId: me, viewerId: me }) }],
});
