import { createDb, createUlid, type Db } from "@quick-photos/db";
import { type Item, items, type PrimaryKey } from "@quick-photos/db/items";
import { createPacedMeter, createTableScan, type TableScan } from "@quick-photos/db/maintenance";
import { createTestClock } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { type RequestWatch, watchRequests } from "@quick-photos/testing/requests";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listMigrated, migrateVersions, surveyVersions, type VersionsMigration } from "../src/index.ts";
import { oldPhoto, readItem, type Stored, storeOldPhoto, storeOldSession } from "./old-items.ts";

let table: TestTable;
let scan: TableScan;
let requests: RequestWatch;
const clock = createTestClock();
beforeEach(async () => {
  table = await startTable({ isUntouched: true });
  requests = watchRequests("migration");
  const { client, tableName, tally } = table;
  const meter = requests.over(tally);
  scan = createTableScan({ client, tableName, meter, procedure: "migrate" });
  table.db = createDb({ client, tableName, meter });
});
afterEach(async () => {
  await table.stop();
  requests.expectRecorded();
});

/** Migrates the table, and returns the outcome and what it has said. */
async function migrate(changes: Partial<VersionsMigration> = {}, db: Db = table.db) {
  const unreadable: Record<string, string> = {};
  const outcome = await migrateVersions({
    terms: { db: db.attributedTo("migrate"), owner: "this test", isSole: false, now: clock.now },
    scan,
    segments: 2,
    isAnew: false,
    ready: async () => {},
    onUnreadable: ({ SK }, reason) => {
      unreadable[SK] = reason;
    },
    onProgress: () => {},
    ...changes,
  });
  return { ...outcome, unreadable };
}

/** Returns every item but the one that says what is under way. */
async function dump(): Promise<Record<string, Item>> {
  const items: Record<string, Item> = {};
  for await (const page of scan.pages({ segment: 0, segments: 1, pageSize: 1_000 })) {
    for (const item of page.items) if (item.type !== "Migration") items[`${item.PK} / ${item.SK}`] = item;
  }
  return items;
}

/** Returns the scan, with something that happens between reading a page and doing something with it. */
function interrupted(meanwhile: () => Promise<unknown>): TableScan {
  async function* pages(segment: Parameters<TableScan["pages"]>[0]) {
    for await (const page of scan.pages(segment)) {
      if (page.items.length > 0) await meanwhile();
      yield page;
    }
  }
  return { ...scan, pages };
}

const change = (db: Db, { PK, SK }: PrimaryKey, name: string, value: unknown) =>
  db.table.update({
    Key: { PK, SK },
    UpdateExpression: "SET #name = :value",
    ExpressionAttributeNames: { "#name": name },
    ExpressionAttributeValues: { ":value": value },
  });

const reactor = (userId: string) => {
  const user = { userId, username: userId, displayName: userId, picture: null, version: 1 };
  return { user, kind: "heart", reactedAt: "2026-11-25T10:00:00.000Z" };
};

test("items of earlier versions become those of the newest, and all others stay as they are", async () => {
  const { db } = table;
  const photo = await storeOldPhoto(db, { note: "nobody knows of this" });
  const session = await storeOldSession(db);
  const liked = await storeOldPhoto(db, {
    v: 2,
    altText: "",
    latestReactors: [reactor("carl"), reactor("ben"), reactor("anna")],
  });
  await storeOldPhoto(db, { v: 4, altText: "", colour: "red" });
  await storeOldPhoto(db, { v: 9, readableFrom: 9, altText: null });
  const broken = await storeOldPhoto(db, { caption: 7 });
  const elsewhere = await storeOldPhoto(db, { ownerId: "BEN" });
  await db.table.put({ Item: { PK: "X#1", SK: "foreign", type: "FromElsewhere", v: 1 } });
  const times = { savedAt: "2026-11-25T10:00:00.000Z" };
  await db.table.put({ Item: items.bookmark.toItem({ userId: "BEN", ulid: "01", ownerId: "ANNA", ...times }) });
  const before = await dump();

  const survey = await surveyVersions({
    ...{ scan, segments: 2, ready: async () => {}, onUnreadable: () => {}, onProgress: () => {} },
  });
  expect(await dump()).toEqual(before);
  expect(survey).toMatchObject({ items: 9, unreadable: 3, "Photo 1": 1, "Photo 2": 1, "Session 1": 1, writeUnits: 3 });

  const { counts, isComplete, isResumed, unreadable } = await migrate();
  expect([isComplete, isResumed]).toEqual([true, false]);
  const kinds = { "Photo 1": 1, "Photo 2": 1, "Photo 4": 1, "Photo 9": 1, "Session 1": 1, "Bookmark 1": 1 };
  expect(counts).toEqual({
    items: 10,
    unreadable: 3,
    ...kinds,
    "rewritten Photo 1": 1,
    "rewritten Photo 2": 1,
    "rewritten Session 1": 1,
    "Migration 1": 1,
  });
  expect(Object.keys(unreadable).sort()).toEqual([broken.SK, elsewhere.SK, "foreign"].sort());
  const named = (item: Stored) => `${item.PK} / ${item.SK}`;
  expect(await dump()).toEqual({
    ...before,
    [named(photo)]: { ...photo, v: 3, altText: "" },
    [named(liked)]: { ...liked, v: 3, latestReactors: [reactor("carl"), reactor("ben")] },
    [named(session)]: { ...session, v: 2 },
  });
  expect((await migrate()).counts).toMatchObject({ "Photo 3": 2, "Session 2": 1 });
  expect(listMigrated(counts)[0]).toEqual({ type: "Photo", version: 1, newest: 3, items: 1, rewritten: 1 });
});

test("a survey says what it will cost, and the index is part of it", async () => {
  const { db, tally } = table;
  const place = { GSI1PK: "HANDLE#an", GSI1SK: "anna", note: "x".repeat(1_500) };
  for (let at = 0; at < 5; at++) await storeOldPhoto(db, at === 0 ? place : { caption: "c".repeat(at * 300) });
  const survey = await surveyVersions({
    ...{ scan, segments: 1, ready: async () => {}, onUnreadable: () => {}, onProgress: () => {} },
  });
  tally.reset();
  await migrate();
  const bookkeeping = tally.operations("migrate").filter((operation) => operation === "PutItem").length;
  const { writeUnits, indexWriteUnits } = tally.totals("migrate");
  expect([writeUnits - bookkeeping, indexWriteUnits]).toEqual([survey.writeUnits, survey.indexWriteUnits]);
  expect(survey.indexWriteUnits).toBe(1);
});

test("what somebody changes between reading and rewriting stays theirs, and is brought to the newest version too", async () => {
  const { db } = table;
  const photo = await storeOldPhoto(db);
  const session = await storeOldSession(db);
  const removed = await storeOldPhoto(db);
  const meanwhile = async () => {
    await change(db, photo, "caption", "High tide");
    await change(db, session, "device", "Firefox on Linux");
    await db.table.delete({ Key: { PK: removed.PK, SK: removed.SK } });
  };
  const { counts } = await migrate({ scan: interrupted(meanwhile), segments: 1 });
  expect(await readItem(db, photo)).toEqual({ ...photo, caption: "High tide", v: 3, altText: "" });
  expect(await readItem(db, session)).toEqual({ ...session, device: "Firefox on Linux", v: 2 });
  expect(await readItem(db, removed)).toBeUndefined();
  expect(counts).toMatchObject({ "Photo 1": 2, "rewritten Photo 1": 1, "rewritten Session 1": 1 });
});

test("what others keep changing is left to them, and counted", async () => {
  const { db } = table;
  const photo = await storeOldPhoto(db);
  let changes = 0;
  const busy: Db = {
    ...db,
    table: {
      ...db.table,
      async update(request) {
        changes += 1;
        await change(db, photo, "caption", `change ${changes}`);
        return db.table.update(request);
      },
    },
    attributedTo: () => busy,
  };
  const { counts } = await migrate({}, busy);
  expect(counts).toMatchObject({ overtaken: 1, "Photo 1": 1 });
  expect(await readItem(db, photo)).toEqual({ ...photo, caption: "change 5" });
});

/** Stores so many photos of the first version. */
async function storeOldPhotos(db: Db, count: number): Promise<void> {
  const photos = Array.from({ length: count }, () => oldPhoto("ANNA", createUlid()));
  await db.table.batchWrite(photos.map((Item) => ({ PutRequest: { Item } })));
}

test("one that failed or was stopped is gone on with at once, and all its parts count as one", async () => {
  await storeOldPhotos(table.db, 250);
  let turns = 0;
  const ready = async () => {
    turns += 1;
    if (turns > 80) throw new Error("the weather");
  };
  await expect(migrate({ ready })).rejects.toThrow("the weather");

  const controller = new AbortController();
  const onProgress = () => controller.abort();
  const stopped = await migrate({ signal: controller.signal, onProgress });
  expect(stopped).toMatchObject({ isResumed: true, isComplete: false });

  const looked: number[] = [];
  const last = await migrate({ onProgress: (items) => void looked.push(items) });
  expect(last).toMatchObject({ isResumed: true, isComplete: true });
  expect(looked[0]).toBeGreaterThan(stopped.counts.items ?? 0);
  // What the first one had rewritten of the page that it failed in was of the newest version when it was read again.
  expect((last.counts["Photo 1"] ?? 0) + (last.counts["Photo 3"] ?? 0)).toBe(250);
  expect(last.counts["rewritten Photo 1"]).toBe(last.counts["Photo 1"]);
  expect((await migrate()).counts).toMatchObject({ "Photo 3": 250 });
});

test("begun twice, one says that the other is at it", async () => {
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const first = migrate({ ready: () => waiting });
  await expect.poll(() => table.tally.operations("migrate")).toContain("PutItem");
  await expect(migrate()).rejects.toThrow(
    /^this test is at the migration versions; if that process is gone, begin again/,
  );
  goOn();
  expect((await first).isComplete).toBe(true);
});

test("no more units are used in a second than may be, but for what is under way", async () => {
  const { client, tableName } = table;
  await storeOldPhotos(table.db, 100);
  let now = 0;
  const wait = async (ms: number) => {
    now += ms;
  };
  const meter = createPacedMeter({ procedure: "migrate", unitsPerSecond: 20, clock: () => now, wait });
  const paced = createTableScan({ client, tableName, meter, procedure: "migrate" });
  const { counts } = await migrate({ ready: meter.ready, scan: paced }, createDb({ client, tableName, meter }));
  expect(counts["rewritten Photo 1"]).toBe(100);
  const { writeUnits } = meter.totals();
  expect(writeUnits).toBeGreaterThanOrEqual(100);
  const underWay = 8;
  expect(now).toBeGreaterThan(((writeUnits - underWay) / 20) * 1_000);
});
