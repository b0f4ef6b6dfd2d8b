import type { Db } from "../../db.ts";
import type { Profile } from "../../entities/profile.ts";
import { accessPattern } from "../access-pattern.ts";
import { me as myself } from "../examples.ts";
import { byId, getUserRequest } from "./by-id.ts";

export const me = accessPattern({
  id: "users.me",
  question: "Get one's own profile",
  budget: { requests: 1, readUnits: 0.5 },
  sends: () => [{ operation: "BatchGetItem", request: getUserRequest({ userId: myself, viewerId: null }) }],
  /** Returns one's own profile; consistent for twice the units. Throws `USER_NOT_FOUND`. */
  async run(db: Db, input: { userId: string; isConsistent?: boolean }): Promise<Profile> {
    return (await byId.run(db, { ...input, viewerId: null })).profile;
  },
});
