import type { Db } from "../../db.ts";
import type { Profile } from "../../entities/profile.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";
import { type Rename, renameUser } from "./rename-user.ts";
import { type ProfileUpdate, updateProfile, updateProfileRequest } from "./update-profile.ts";

export const update = accessPattern({
  id: "users.update",
  question: "Update a user profile",
  tutorial: 2,
  budget: { requests: 1, writeUnits: 1, indexWriteUnits: 1 },
  sends: () => [
    { operation: "UpdateItem", request: updateProfileRequest({ userId: me, changes: { status: "By the sea" } }) },
  ],
  /**
   * Changes a profile and returns it whole; a new username, which is claimed at a time, takes a BatchGetItem and a
   * TransactWriteItems instead. Throws `USER_NOT_FOUND`, `USERNAME_TAKEN`, and `CONFLICT` when others keep changing the
   * same profile.
   */
  async run(db: Db, input: ProfileUpdate | Rename): Promise<Profile> {
    return "username" in input ? renameUser(db, input) : updateProfile(db, input);
  },
});
