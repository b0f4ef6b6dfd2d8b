import type { Db } from "../../db.ts";
import { handleLength } from "../../entities/profile.ts";
import { type UserCard, userCardSchema } from "../../entities/user-card.ts";
import { indexKeys } from "../../keys/key-design.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { indexName } from "../../table/table-definition.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage } from "../examples.ts";

export const search = accessPattern({
  id: "users.search",
  question: "Find users by the beginning of their username",
  budget: { requests: 1, indexReadUnits: 1 },
  sends: () => [{ operation: "Query", request: firstPage(searchUsersRequest({ prefix: "be" })) }],
  /** Returns a page of users by username. Throws `CURSOR_INVALID`. */
  run(db: Db, { prefix, ...page }: { prefix: string } & PageRequest): Promise<Page<UserCard>> {
    return queryPage(db.table, searchUsersRequest({ prefix }), page, (item) => userCardSchema.parse(item));
  },
});

/** Builds the Query over the usernames that begin with a prefix of at least two characters. */
function searchUsersRequest({ prefix }: { prefix: string }): ListRequest {
  const GSI1PK = indexKeys.profilesByUsername.partition.format({ handle: prefix.slice(0, handleLength) });
  return {
    list: `users.search ${prefix}`,
    query: {
      IndexName: indexName,
      KeyConditionExpression: "GSI1PK = :handle AND begins_with(GSI1SK, :prefix)",
      ExpressionAttributeValues: { ":handle": GSI1PK, ":prefix": prefix },
    },
    fixedKey: { GSI1PK, SK: "PROFILE" },
  };
}
