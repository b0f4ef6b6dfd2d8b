import { accessPatterns, createDb, createTally, type Db, type FeedLimits, formatPhotoId } from "@quick-photos/db";
import type { Item, Photo, Profile } from "@quick-photos/db/items";
import { keys } from "@quick-photos/db/items";
import { createTestClock } from "@quick-photos/testing";
import type { TestTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { type ProjectorOptions, startProjector } from "../../src/index.ts";
import type { Announce } from "../../src/ports.ts";

/** Milliseconds. */
export const day = 24 * 60 * 60 * 1_000;

async function readPartition(db: Db, PK: string): Promise<Item[]> {
  const query = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": PK } };
  return (await db.table.query(query)).items;
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
        const page = await accessPatterns.feed.home.run(db, { userId: reader.userId, now: now(), limit, cursor });
        shown.push(...page.items.map(({ photo }) => formatPhotoId(photo)));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return shown;
    },
  };
}

/** People on a table, with a projector and a clock that can be moved. */
export function openStage(
  { client, tableName, stream, watched }: TestTable,
  feedLimits: Partial<FeedLimits> = {},
  announce: Announce = async () => {},
  options: Partial<ProjectorOptions> = {},
) {
  const tally = createTally();
  const db = createDb({ client, tableName, meter: watched(tally), feedLimits });
  const { now, advance } = createTestClock();
  const nothing = async () => {};
  const ports = { removeMedia: nothing, removeMediaOf: nothing, announce, retell: nothing, endSessions: () => {} };
  const projector = startProjector({ db, stream, ...ports, pollMs: 20, now, ...options });
  return {
    db,
    tally,
    ports,
    ...createPeople(db, now),
    ...createViews(db, now),
    advance,
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
