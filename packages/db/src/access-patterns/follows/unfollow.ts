import type { Db } from "../../db.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, them } from "../examples.ts";

export const unfollow = accessPattern({
  id: "follows.unfollow",
  question: "Unfollow a user",
  budget: { requests: 1, writeUnits: 1, indexWriteUnits: 1 },
  sends: () => [{ operation: "DeleteItem", request: unfollowUserRequest({ followerId: me, followedId: them }) }],
  /** Unfollows a user; not following is fine. */
  async run(db: Db, edge: Edge): Promise<void> {
    await db.table.delete(unfollowUserRequest(edge));
  },
});

/** An edge between two users. */
export interface Edge {
  followerId: string;
  followedId: string;
}

/** Builds the DeleteItem. */
function unfollowUserRequest(edge: Edge): DeleteRequest {
  return { Key: keys.follow.key(edge) };
}
