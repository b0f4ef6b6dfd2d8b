import { formatPhotoId, type PhotoAddress } from "../ids.ts";
import type { QueryRequest } from "../io/requests.ts";
import { indexKeys, keys } from "../keys/key-design.ts";
import { indexName } from "../table/table-definition.ts";
import { deleteRows } from "./delete-rows.ts";
import { photoInboxSweep } from "./inbox-sweeps.ts";
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

/** Answers what removes everything that hangs on a photo: the rows of its reactors, and what its owner was told of them. */
export function photoRemovalSweeps(photo: PhotoAddress): Sweep[] {
  return [partition(keys.reactor.partition.format({ photoId: formatPhotoId(photo) })), photoInboxSweep(photo)];
}

/**
 * Answers what removes everything of a user: the whole partition (photos, reactions, whom they follow, sessions), the
 * friendships that point at them, and the inbox. Each row's own stream record then corrects the counters of others.
 *
 * The inbox comes last: whoever tells the user something reads its reason (a photo, a friendship) after the write, and
 * takes it back when the reason is gone.
 */
export function userRemovalSweeps(userId: string): Sweep[] {
  const followers = deleting({
    IndexName: indexName,
    KeyConditionExpression: "GSI1PK = :user",
    ExpressionAttributeValues: { ":user": indexKeys.followers.partition.format({ followedId: userId }) },
  });
  const inbox = partition(keys.notification.partition.format({ userId }));
  return [partition(keys.profile.partition.format({ userId })), followers, inbox];
}
