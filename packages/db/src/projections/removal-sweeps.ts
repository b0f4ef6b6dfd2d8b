import type { QueryRequest } from "../io/requests.ts";
import { indexKeys, keys } from "../keys/key-design.ts";
import { indexName } from "../table/table-definition.ts";
import { deleteRows } from "./delete-rows.ts";
import type { Sweep } from "./sweep.ts";

function deleting(query: QueryRequest): Sweep {
  return {
    query: { ...query, ProjectionExpression: "PK, SK" },
    work: (db, rows) =>
      deleteRows(
        db,
        rows.map(({ PK, SK }) => ({ PK, SK })),
      ),
  };
}

function partition(PK: string): Sweep {
  const range = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": PK } };
  return deleting({ ...range, ConsistentRead: true });
}

/** Answers what removes everything that hangs on a photo: the rows of its reactors. */
export function photoRemovalSweeps(photoId: string): Sweep[] {
  return [partition(keys.reactor.partition.format({ photoId }))];
}

/**
 * Answers what removes everything of a user: the whole partition (photos, reactions, whom they follow, sessions) and
 * the friendships that point at them. Each row's own stream record then corrects the counters of others.
 */
export function userRemovalSweeps(userId: string): Sweep[] {
  const followers = deleting({
    IndexName: indexName,
    KeyConditionExpression: "GSI1PK = :user",
    ExpressionAttributeValues: { ":user": indexKeys.followers.partition.format({ followedId: userId }) },
  });
  return [partition(keys.profile.partition.format({ userId })), followers];
}
