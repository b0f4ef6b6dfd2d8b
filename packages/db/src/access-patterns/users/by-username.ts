import type { Db } from "../../db.ts";
import { handleLength } from "../../entities/profile.ts";
import { userCardSchema } from "../../entities/user-card.ts";
import { DbError } from "../../errors.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { indexKeys } from "../../keys/key-design.ts";
import { indexName } from "../../table/table-definition.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, them } from "../examples.ts";
import { byId, getUserRequest, type ViewedProfile } from "./by-id.ts";

export const byUsername = accessPattern({
  id: "users.byUsername",
  question: "Get a user profile by username",
  budget: { requests: 2, readUnits: 1.5, indexReadUnits: 0.5 },
  sends: () => [
    { operation: "Query", request: getUserByUsernameRequest({ username: "ben" }) },
    { operation: "BatchGetItem", request: getUserRequest({ userId: them, viewerId: me }) },
  ],
  /** Returns the profile with a username, as `users.byId` does. Throws `USER_NOT_FOUND`. */
  async run(db: Db, { username, viewerId }: { username: string; viewerId: string | null }): Promise<ViewedProfile> {
    const { items } = await db.table.query(getUserByUsernameRequest({ username }));
    if (!items[0]) throw new DbError("USER_NOT_FOUND", `there is no user named ${username}`);
    return byId.run(db, { userId: userCardSchema.parse(items[0]).userId, viewerId });
  },
});

/** Builds the Query for the one profile with a username. */
function getUserByUsernameRequest({ username }: { username: string }): QueryRequest {
  const { GSI1PK, GSI1SK } = indexKeys.profilesByUsername.key({ handle: username.slice(0, handleLength), username });
  return {
    IndexName: indexName,
    KeyConditionExpression: "GSI1PK = :handle AND GSI1SK = :username",
    ExpressionAttributeValues: { ":handle": GSI1PK, ":username": GSI1SK },
  };
}
