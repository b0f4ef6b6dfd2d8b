import { formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import type { QueryRequest } from "@quick-photos/db/io";
import {
  type ChildOf,
  indexKeys,
  keys,
  removalMemoryMs,
  removedPhotoEntity,
  type UserPartition,
} from "@quick-photos/db/items";
import { deleteRows } from "@quick-photos/db/rows";
import { indexName } from "@quick-photos/db/table";
import { encodeTime, MIN_ULID, TIME_LEN } from "ulid";
import type { Sweep } from "../../jobs/sweep.ts";
import { photoInboxSweep } from "../inbox-reactions/photo-inbox-sweep.ts";

/** What is named here says nothing of its type, so the memories of removed photos are among the rows. */
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

/** Milliseconds of an owner's photos that are looked through for memories that are of no use any more: a day. */
const forgettingMs = 24 * 60 * 60 * 1_000;

/**
 * Deletes the memories of an owner's removed photos that no ticket can make again: the embedded engine deletes nothing by
 * its expiry. Who removes photos now and then has none of before; looking further back would read all their photos.
 */
function forgottenSweep(ownerId: string, now: Date): Sweep {
  const sortKey = (timeMs: number) =>
    keys.photo.sort.format({ ulid: encodeTime(timeMs, TIME_LEN) + MIN_ULID.slice(TIME_LEN) });
  const end = now.getTime() - removalMemoryMs;
  return deleting({
    KeyConditionExpression: "PK = :owner AND SK BETWEEN :start AND :end",
    FilterExpression: "#type = :removed",
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: {
      ":owner": keys.photo.partition.format({ ownerId }),
      ":start": sortKey(end - forgettingMs),
      ":end": sortKey(end),
      ":removed": removedPhotoEntity.type,
    },
  });
}

/**
 * What removes the items of each kind that goes with a photo: a kind that says so and is missing here does not compile.
 * Feeds lie by follower, so their entries are taken back by `retractPhotoJob`; lists of everybody's photos by place, which
 * the photo itself tells, so that their entries go with its own record.
 */
const goesWithPhoto: Record<ChildOf<"photo">, ((photo: PhotoAddress) => Sweep) | "retracted"> = {
  reaction: reactorsSweep,
  feedEntry: "retracted",
  exploreEntry: "retracted",
};

/**
 * Returns what removes everything that hangs on a photo: who reacted and their reactions, and what its owner was told of
 * them; and with it the memories of photos that the owner removed earlier.
 */
export function photoRemovalSweeps(photo: PhotoAddress, now: Date): Sweep[] {
  const children = Object.values(goesWithPhoto).flatMap((sweep) => (sweep === "retracted" ? [] : [sweep(photo)]));
  return [...children, photoInboxSweep(photo), forgottenSweep(photo.ownerId, now)];
}

/** The partitions of a user, in the order in which they are swept; every one that holds anything of theirs. */
const sweptPartitions = ["INBOX#", "USER#", "FEED#", "INBOX#"] as const satisfies readonly UserPartition[];

type ForgottenPartition = Exclude<UserPartition, (typeof sweptPartitions)[number]>;

/** Does not compile while a kind of item lies by its owner in a partition that is not swept. */
const userPartitions: [ForgottenPartition] extends [never] ? readonly UserPartition[] : ForgottenPartition =
  sweptPartitions;

/**
 * Returns what removes everything of a user: the friendships that point at them, the inbox, the whole partition (photos,
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
  return [followers, ...userPartitions.map((prefix) => deleting(rangeOf(`${prefix}${userId}`)))];
}
