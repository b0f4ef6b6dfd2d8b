import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import {
  createDb,
  createTableStream,
  createTally,
  createUlid,
  createUser,
  createUserId,
  type Db,
  ensureTable,
  type FeedLimits,
  followUser,
  formatPhotoId,
  type Item,
  keys,
  listHomeFeed,
  type Photo,
  type Profile,
  publishPhoto,
  unfollowUser,
} from "@quick-photos/db";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { type ProjectorOptions, startProjector } from "../../src/index.ts";
import type { Announce } from "../../src/ports.ts";

const tableName = "quick-photos";

/** Milliseconds. */
export const day = 24 * 60 * 60 * 1_000;

/** An empty table on an engine of its own. */
export async function openTable() {
  const engine = await startEmbeddedEngine();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const options = { endpoint: engine.endpoint, region: "local", credentials };
  const client = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  await ensureTable(client, { tableName, create: true });
  return {
    client,
    stream: createTableStream(streams, tableName),
    async stop() {
      client.destroy();
      streams.destroy();
      await engine.stop();
    },
  };
}

/** A test's table. */
export type OpenTable = Awaited<ReturnType<typeof openTable>>;

async function readPartition(db: Db, PK: string): Promise<Item[]> {
  const query = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": PK } };
  return (await db.table.query(query)).items;
}

/** What people do; photos are published as if so many days ago. */
function createPeople(db: Db, now: () => Date) {
  const media = {
    width: 1080,
    height: 1350,
    placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
    renditions: { thumb: "t.webp", feed: "f.webp", full: "u.webp" },
  };
  const texts = { displayName: "", location: "", status: "", interests: [] };
  return {
    signUp(): Promise<Profile> {
      const userId = createUserId();
      const username = userId.toLowerCase();
      return createUser(db, { userId, username, passwordHash: null, ...texts, createdAt: now().toISOString() });
    },
    follow: (follower: Profile, followed: Profile) =>
      followUser(db, { followerId: follower.userId, followedId: followed.userId, now: now() }),
    unfollow: (follower: Profile, followed: Profile) =>
      unfollowUser(db, { followerId: follower.userId, followedId: followed.userId }),
    async publish(owner: Profile, daysAgo = 0): Promise<Photo> {
      const ulid = createUlid(now().getTime() - daysAgo * day);
      return (await publishPhoto(db, { ownerId: owner.userId, ulid, caption: "", media })).photo;
    },
  };
}

/** What feeds hold, and what they show. */
function createViews(db: Db, now: () => Date) {
  const rowsOf = (reader: Profile) => readPartition(db, keys.feedEntry.partition.format({ userId: reader.userId }));
  return {
    rowsOf,
    /** Returns the ids of the photos that a feed holds entries of. */
    async entriesOf(reader: Profile): Promise<string[]> {
      const rows = (await rowsOf(reader)).filter(({ type }) => type === "FeedEntry");
      return rows.map(({ ownerId, ulid }) => formatPhotoId({ ownerId: String(ownerId), ulid: String(ulid) })).sort();
    },
    /** Returns the ids of the photos that a feed shows, page by page. */
    async feedOf(reader: Profile, limit = 100): Promise<string[]> {
      const shown: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listHomeFeed(db, { userId: reader.userId, now: now(), limit, cursor });
        shown.push(...page.items.map(({ photo }) => formatPhotoId(photo)));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return shown;
    },
  };
}

/** People on a table, with a projector and a clock that can be moved. */
export function openStage(
  { client, stream }: OpenTable,
  feedLimits: Partial<FeedLimits> = {},
  announce: Announce = async () => {},
  options: Partial<ProjectorOptions> = {},
) {
  const tally = createTally();
  const db = createDb({ client, tableName, meter: tally, feedLimits });
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const ports = { removeMedia: async () => {}, removeMediaOf: async () => {}, announce, retell: async () => {} };
  const projector = startProjector({ db, stream, ...ports, pollMs: 20, now, ...options });
  return {
    db,
    tally,
    now,
    ports,
    ...createPeople(db, now),
    ...createViews(db, now),
    advance(ms: number) {
      aheadMs += ms;
    },
    /** Waits until everything is projected. */
    settle: () => projector.settle(),
    stop: () => projector.stop(),
  };
}

/** A test's people. */
export type Stage = ReturnType<typeof openStage>;

/** Returns the ids of photos, newest first. */
export function newestFirst(photos: Photo[]): string[] {
  return photos.toSorted((a, b) => (a.ulid < b.ulid ? 1 : -1)).map(formatPhotoId);
}
