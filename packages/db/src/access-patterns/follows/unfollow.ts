import type { Db } from "../../db.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { type AccessPattern, budget } from "../access-pattern.ts";

export const unfollowUserPattern: AccessPattern = {
  id: "follows.unfollow",
  question: "Unfollow a user",
  operation: "DeleteItem",
  index: "table",
  keyCondition: "USER#<me> / FOLLOWS#<userId>",
  consistency: "write",
  budget: budget({ requests: 1, writeUnits: 1, indexWriteUnits: 1 }),
};

/** An edge between two users. */
export interface Edge {
  followerId: string;
  followedId: string;
}

/** Builds the DeleteItem. */
export function unfollowUserRequest(edge: Edge): DeleteRequest {
  return { Key: keys.follow.key(edge) };
}

/** Unfollows a user; not following is fine. */
export async function unfollowUser(db: Db, edge: Edge): Promise<void> {
  await db.table.delete(unfollowUserRequest(edge));
}
