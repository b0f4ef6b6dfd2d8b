import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { startEmbeddedEngine } from "../src/embedded/index.ts";
import type { PhotoMedia } from "../src/entities/photo.ts";
import type { FeedLimits } from "../src/feed-limits.ts";
import { createDb, createTally, createUlid, createUserId, type DbError, type NewUser } from "../src/index.ts";
import { createTableStream } from "../src/stream/table-stream.ts";
import { ensureTable } from "../src/table/ensure-table.ts";

/**
 * An empty table on an engine of its own, with every call in the tally. `startTable` of packages/testing is the same for
 * everybody else: it stands on this package, which for that cannot stand on it.
 */
export async function startTestDb({ feedLimits = {} }: { feedLimits?: Partial<FeedLimits> } = {}) {
  const engine = await startEmbeddedEngine();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: "local", credentials });
  const streams = new DynamoDBStreamsClient({ endpoint: engine.endpoint, region: "local", credentials });
  await ensureTable(client, { tableName: "quick-photos", create: true });
  const tally = createTally();
  const unreadable: string[] = [];
  const onUnreadable = ({ code }: DbError) => void unreadable.push(code);
  return {
    db: createDb({ client, tableName: "quick-photos", meter: tally, feedLimits, onUnreadable }),
    /** The codes of the errors for which lists have left out an item. */
    unreadable,
    /** The same table as another process sees it: nothing cached. */
    coldDb: () => createDb({ client, tableName: "quick-photos", meter: tally, feedLimits }),
    /** The same table, with many writes in transactions. */
    together: createDb({ client, tableName: "quick-photos", meter: tally, bulkWrites: "transactions" }),
    tally,
    client,
    tableName: "quick-photos",
    stream: createTableStream(streams, "quick-photos"),
    missingStream: createTableStream(streams, "no-such-table"),
    stop: async () => {
      client.destroy();
      streams.destroy();
      await engine.stop();
    },
  };
}

/** A test's table. */
export type TestDb = Awaited<ReturnType<typeof startTestDb>>;

/** Returns a new user's attributes. */
export function aUser(username: string): NewUser {
  return {
    userId: createUserId(),
    username,
    passwordHash: `hash of ${username}`,
    displayName: username.toUpperCase(),
    location: "Lisbon",
    status: "Looking for the light",
    interests: ["sea", "bread"],
    createdAt: "2026-11-22T10:00:00.000Z",
  };
}

/** Returns a new photo's attributes. */
export function aPhoto(ownerId: string, timeMs = Date.UTC(2026, 10, 22)) {
  const media: PhotoMedia = {
    width: 1080,
    height: 1350,
    placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
    renditions: { thumb: "photos/thumb.webp", feed: "photos/feed.webp", full: "photos/full.webp" },
  };
  return { ownerId, ulid: createUlid(timeMs), caption: "Low tide", media };
}
