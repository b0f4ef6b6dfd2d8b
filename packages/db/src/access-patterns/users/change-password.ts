import type { Db } from "../../db.ts";
import { DbError } from "../../errors.ts";
import { ignoreFailedCondition } from "../../io/ignore-failed-condition.ts";
import type { UpdateRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";
import { endOthers } from "../session/end-others.ts";
import { getUserRequest } from "./by-id.ts";
import { claimIsTheirs } from "./claim-is-theirs.ts";
import { getUsernameClaimRequest } from "./get-username-claim.ts";

export const changePassword = accessPattern({
  id: "users.changePassword",
  question: "Change one's password",
  budget: { requests: 5, readUnits: 2.5, writeUnits: 3 },
  sends: () => [
    { operation: "BatchGetItem", request: getUserRequest({ userId: me, viewerId: me }) },
    { operation: "GetItem", request: getUsernameClaimRequest({ username: "anna" }) },
    {
      operation: "UpdateItem",
      request: changePasswordRequest({ userId: me, username: "anna", replaced: "hash", passwordHash: "new hash" }),
    },
    ...endOthers.sends(),
  ],
  /**
   * Puts a password in the place of the one that was looked at; the other sessions are left to be ended. Throws
   * `CONFLICT` when it was changed meanwhile, or the username was.
   */
  async run(db: Db, input: PasswordChange): Promise<void> {
    const written = await ignoreFailedCondition(db.table.update(changePasswordRequest(input)));
    if (!written) throw new DbError("CONFLICT", `the password of ${input.userId} is another one by now`);
  },
});

/** The hash of a new password, and that of the one it replaces. */
export interface PasswordChange {
  userId: string;
  username: string;
  replaced: string;
  passwordHash: string;
}

/** Builds the UpdateItem of the username's claim, which holds the hash. */
function changePasswordRequest({ userId, username, replaced, passwordHash }: PasswordChange): UpdateRequest {
  const theirs = claimIsTheirs({ userId, passwordHash: replaced });
  return {
    Key: keys.usernameClaim.key({ username }),
    UpdateExpression: "SET passwordHash = :password",
    ConditionExpression: theirs.ConditionExpression,
    ExpressionAttributeValues: { ...theirs.ExpressionAttributeValues, ":password": passwordHash },
  };
}
