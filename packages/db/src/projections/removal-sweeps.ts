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

function rangeOf(PK: string): QueryRequest {
  return {
    KeyConditionExpression: "PK = :pk",
    ExpressionAttributeValues: { ":pk": PK },
    ConsistentRead: true,
  };
}

/** The reactions go before the rows that lead to them, so that a step broken off in between finds them again. */
function reactorsSweep(photo: PhotoAddress): Sweep {
  const reactors = deleting(rangeOf(keys.reactor.partition.format({ photoId: formatPhotoId(photo) })));
  return {
    ...reactors,
    async work(db, rows) {
      const reactorIds = rows.flatMap(({ SK }) => keys.reactor.sort.parse(SK)?.userId ?? []);
      await deleteRows(
        db,
        reactorIds.map((reactorId) => keys.reaction.key({ reactorId, ...photo })),
      );
      await reactors.work(db, rows);
    },
  };
}

/**
 * Answers what removes everything that hangs on a photo: who reacted and their reactions, and what its owner was told of
 * them.
 */
export function photoRemovalSweeps(photo: PhotoAddress): Sweep[] {
  return [reactorsSweep(photo), photoInboxSweep(photo)];
}

/**
 * Answers what removes everything of a user: the friendships that point at them, the inbox, the whole partition (photos,
 * reactions, whom they follow, sessions, suggestions) and the feed. Each row's own stream record then takes its pointers
 * out of feeds, corrects the counters of others and takes back what they were told.
 *
 * The friendships go before the photos, so that no removed photo has followers to be retracted from one by one; whoever
 * ends a friendship looks through the feed. The inbox goes before the photos, so that no removed photo has an inbox to
 * be looked up in, and once more at the end with the feed: whoever writes into those reads the reason (a photo, a
 * friendship) after the write, and takes it back when the reason is gone.
 */
export function userRemovalSweeps(userId: string): Sweep[] {
  const followers = deleting({
    IndexName: indexName,
    KeyConditionExpression: "GSI1PK = :user",
    ExpressionAttributeValues: { ":user": indexKeys.followers.partition.format({ followedId: userId }) },
  });
  const inbox = deleting(rangeOf(keys.notification.partition.format({ userId })));
  const own = deleting(rangeOf(keys.profile.partition.format({ userId })));
  const feed = deleting(rangeOf(keys.feedEntry.partition.format({ userId })));
  return [followers, inbox, own, feed, inbox];
}
