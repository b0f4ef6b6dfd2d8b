import { createUlid, type Db } from "@quick-photos/db";
import { feedEntryEntity, feedEntryExpiry, keys, sessionEntity } from "@quick-photos/db/items";
import { createTableReader } from "@quick-photos/db/maintenance";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTrace, devRouter } from "../src/index.ts";

const feedOwner = "FEEDOWNER0000000";
const feedSize = 2_000;
const feedPk = `FEED#${feedOwner}`;

let world: TestTable;
beforeAll(async () => {
  world = await startTable({ isUntouched: true });
  await fill(world.db);
});
afterAll(() => world.stop());
beforeEach(() => world.tally.reset());

/** Anna, whom Ben follows, with three photos; and one feed that no page holds. */
async function fill(db: Db): Promise<void> {
  const people = createPeople(db);
  const [anna, ben] = [await people.signUp("anna"), await people.signUp("ben")];
  await people.follow(ben, anna);
  for (const daysAgo of [3, 2, 1]) await people.publish(anna, daysAgo);
  const entries = Array.from({ length: feedSize }, (_, at) => {
    const entry = { userId: feedOwner, ulid: createUlid(1_700_000_000_000 + at), ownerId: anna.userId };
    return { PutRequest: { Item: feedEntryEntity.toItem({ ...entry, expiresAt: feedEntryExpiry(entry.ulid) }) } };
  });
  await db.table.batchWrite(entries);
}

function explorer() {
  const { client, tableName, tally: meter, db } = world;
  const table = createTableReader({ client, tableName, meter, procedure: "explorer" });
  const trace = createTrace({ capacity: 1 });
  const trail = { caughtUp: async () => {} };
  const context = { db, table, trace, trail, now: () => new Date(), hasSessionEnded: () => false };
  return devRouter.createCaller(context).table;
}

const refused = (message: RegExp) =>
  expect.objectContaining({ code: "BAD_REQUEST", message: expect.stringMatching(message) });

async function userIdOf(username: string): Promise<string> {
  const { items } = await explorer().query({
    design: "profilesByUsername",
    partition: [username.slice(0, 2)],
    sort: null,
  });
  return items[0]?.key.PK.slice("USER#".length) ?? "";
}

describe("collections", () => {
  test("a page is one request; a partition that goes on is one line, and the next page begins behind it", async () => {
    const [first, pages] = [await explorer().collections({}), [] as string[][]];
    expect(world.tally.totals().requests).toBe(1);
    expect(first.cost).toEqual(world.tally.totals("explorer"));
    const feed = first.partitions.at(-1);
    expect(feed).toMatchObject({ pk: feedPk, kinds: { FeedEntry: feed?.items }, goesOn: true });
    expect(feed?.items).toBeLessThanOrEqual(300);
    for (let after = first.next; after; ) {
      const page = await explorer().collections({ after });
      pages.push(page.partitions.map(({ pk }) => pk));
      after = page.next;
    }
    const [anna, ben] = [await userIdOf("anna"), await userIdOf("ben")];
    expect(pages.flat().sort()).toEqual([`USER#${anna}`, `USER#${ben}`, "USERNAME#anna", "USERNAME#ben"].sort());
  });

  test("those of the index, with what is in them", async () => {
    const { partitions, cost, next } = await explorer().collections({ index: "GSI1" });
    expect(partitions.map(({ pk, kinds }) => [pk, kinds])).toEqual([
      [`FOLLOWERS#${await userIdOf("anna")}`, { Follow: 1 }],
      ["HANDLE#an", { Profile: 1 }],
      ["HANDLE#be", { Profile: 1 }],
    ]);
    expect([cost.readUnits, cost.indexReadUnits, next]).toEqual([0, 0.5, null]);
  });

  test("one is counted when asked", async () => {
    const { items, isWhole, cost } = await explorer().count({ pk: feedPk });
    expect([items, isWhole]).toEqual([feedSize, true]);
    expect(cost).toEqual(world.tally.totals("explorer"));
    expect(cost.readUnits).toBeGreaterThan(10);
  });
});

describe("a collection", () => {
  test("in the order of its sort keys, with all that an item tells", async () => {
    const pk = `USER#${await userIdOf("anna")}`;
    const { items, next, bytes } = await explorer().collection({ pk });
    expect(items.map(({ type }) => type)).toEqual(["Photo", "Photo", "Photo", "Profile"]);
    expect([next, bytes]).toEqual([null, items.reduce((sum, item) => sum + item.bytes, 0)]);
    const profile = items.at(-1);
    expect(profile).toMatchObject({
      key: { PK: pk, SK: "PROFILE" },
      indexKey: { GSI1PK: "HANDLE#an", GSI1SK: "anna" },
      designs: ["profile", "profilesByUsername"],
      version: 1,
      newest: 1,
      expiresAt: null,
      attributes: { username: "anna" },
      counters: ["photos", "followers", "followed"].map((name) => ({ name: `counts.${name}`, value: 0 })),
    });
    expect((await explorer().item({ PK: pk, SK: "PROFILE" })).item).toEqual(profile);
    expect((await explorer().item({ PK: pk, SK: "PROFILES" })).item).toBeNull();
  });

  test("page by page, whatever its size; nothing is read twice", async () => {
    const first = await explorer().collection({ pk: feedPk, limit: 100 });
    const second = await explorer().collection({ pk: feedPk, limit: 100, after: first.next });
    const sortKeys = [...first.items, ...second.items].map(({ key }) => key.SK);
    expect(sortKeys).toEqual([...new Set(sortKeys)].sort());
    expect(sortKeys).toHaveLength(200);
    expect(first.items[0]?.expiresAt).toMatch(/^20\d\d-/);
    expect(world.tally.totals("explorer")).toMatchObject({ requests: 2, readUnits: 2 * first.cost.readUnits });
  });

  test("one of the index, with the keys of the table", async () => {
    const [anna, ben] = [await userIdOf("anna"), await userIdOf("ben")];
    const { items } = await explorer().collection({ pk: `FOLLOWERS#${anna}`, index: "GSI1" });
    expect(items.map(({ key }) => key)).toEqual([keys.follow.key({ followerId: ben, followedId: anna })]);
  });

  test("without what is secret, but with the bytes of it", async () => {
    const anna = await userIdOf("anna");
    const secretHash = "hash of a secret".repeat(4);
    const session = sessionEntity.toItem({
      userId: anna,
      sessionId: "s",
      secretHash,
      familyHash: secretHash,
      createdAt: new Date(0).toISOString(),
      rotatedAt: new Date(0).toISOString(),
      expiresAt: 2_000_000_000,
    });
    await world.db.table.put({ Item: session });
    const key = keys.session.key({ userId: anna, sessionId: "s" });
    const seen = [await explorer().item(key), await explorer().collection({ pk: key.PK }), await explorer().scan({})];
    expect(JSON.stringify(seen)).not.toContain("hash of a secret");
    expect(seen[0]).toMatchObject({
      item: { attributes: { secretHash: "(secret)" }, expiresAt: "2033-05-18T03:33:20.000Z" },
    });
    expect((await explorer().item(key)).item?.bytes).toBeGreaterThan(2 * secretHash.length);
    await world.db.table.delete({ Key: key });
  });

  test("what is a set, or bytes, says so", async () => {
    const key = { PK: "FEED#nobody", SK: "LARGE" };
    await world.db.table.put({ Item: { ...key, follows: new Set(["b", "a"]), bytes: new Uint8Array([1, 2, 255]) } });
    const { item } = await explorer().item(key);
    expect(item).toMatchObject({
      type: null,
      version: null,
      attributes: { follows: { SS: ["a", "b"] }, bytes: { B: "AQL/" } },
    });
    await world.db.table.delete({ Key: key });
  });

  test("a page does not go on from another list", async () => {
    const { next } = await explorer().collection({ pk: feedPk, limit: 1 });
    const elsewhere = explorer().collection({ pk: "FEED#x", after: next });
    await expect(elsewhere).rejects.toEqual(refused(/another list/));
    await expect(explorer().scan({ index: "GSI1", after: next })).rejects.toEqual(refused(/another list/));
  });
});

describe("a query", () => {
  test("is what the key design makes, and returns what DynamoDB does with it", async () => {
    const anna = await userIdOf("anna");
    world.tally.reset();
    const { request, items, cost } = await explorer().query({
      design: "photo",
      partition: [anna],
      sort: { comparison: "begins_with", values: [] },
      direction: "descending",
      limit: 2,
    });
    expect(request).toEqual({
      TableName: world.tableName,
      KeyConditionExpression: "PK = :pk AND begins_with(SK, :sk)",
      ExpressionAttributeValues: { ":pk": `USER#${anna}`, ":sk": "PHOTO#" },
      ScanIndexForward: false,
      Limit: 2,
    });
    expect(items.map(({ type }) => type)).toEqual(["Photo", "Photo"]);
    expect(cost).toEqual(world.tally.totals("explorer"));
  });

  test.each([
    [{ comparison: "=", values: ["an"] }, "GSI1SK = :sk", { ":sk": "an" }, 0],
    [{ comparison: ">=", values: ["an"] }, "GSI1SK >= :sk", { ":sk": "an" }, 1],
    [{ comparison: "<", values: ["an"] }, "GSI1SK < :sk", { ":sk": "an" }, 0],
    [
      { comparison: "between", from: ["an"], to: ["b"] },
      "GSI1SK BETWEEN :from AND :to",
      { ":from": "an", ":to": "b" },
      1,
    ],
  ] as const)("its condition %j", async (sort, condition, values, found) => {
    const sortOf = "values" in sort ? { ...sort, values: [...sort.values] } : { ...sort, from: ["an"], to: ["b"] };
    const { request, items } = await explorer().query({
      design: "profilesByUsername",
      partition: ["an"],
      sort: sortOf,
    });
    expect(request).toMatchObject({
      IndexName: "GSI1",
      KeyConditionExpression: `GSI1PK = :pk AND ${condition}`,
      ExpressionAttributeValues: { ":pk": "HANDLE#an", ...values },
    });
    expect(items).toHaveLength(found);
  });

  const anywhere = { partition: ["x"], sort: null };
  test.each([
    ["an unknown kind", { ...anywhere, design: "photos" }, /no kind of key "photos".*profile, /],
    ["no partition", { design: "photo", partition: [], sort: null }, /USER#\{ownerId\} needs its ownerId/],
    ["too many parts", { design: "photo", partition: ["x", "y"], sort: null }, /has no 2 parts/],
    ["a part with a separator", { design: "photo", partition: ["x#y"], sort: null }, /cannot be the ownerId/],
    [
      "half a key for =",
      { design: "reaction", partition: ["x"], sort: { comparison: "=", values: ["u"] } },
      /needs its ownerId/,
    ],
    [
      "a beginning of nothing",
      { design: "feedEntry", partition: ["x"], sort: { comparison: "begins_with", values: [] } },
      /needs a beginning of the sort key \{ulid\}#\{ownerId\}: give its ulid/,
    ],
    [
      "ends the wrong way round",
      { design: "photo", partition: ["x"], sort: { comparison: "between", from: ["b"], to: ["a"] } },
      /wrong way round: PHOTO#b sorts behind PHOTO#a/,
    ],
    [
      "a key that is too long",
      { design: "photo", partition: ["x"], sort: { comparison: ">", values: ["é".repeat(600)] } },
      /up to 1024 bytes/,
    ],
  ] as const)("is refused with %s, and nothing is sent", async (_, composition, message) => {
    // The table's rows are constant; what the procedure takes is not.
    const input = structuredClone(composition) as Parameters<ReturnType<typeof explorer>["query"]>[0];
    await expect(explorer().query(input)).rejects.toEqual(refused(message));
    await expect(explorer().estimate(input)).rejects.toEqual(refused(message));
    expect(world.tally.totals().requests).toBe(0);
  });

  test("its units are known before, and nothing is read for it", async () => {
    const page = await explorer().collection({ pk: feedPk, limit: 100 });
    const composition = { design: "feedEntry", partition: [feedOwner], sort: null, limit: 100 };
    world.tally.reset();
    const seen = { items: page.items.length, bytes: page.bytes };
    const estimate = await explorer().estimate({ ...composition, seen });
    expect(estimate).toMatchObject({ items: 100, bytes: page.bytes / 100, from: "items read before" });
    expect(world.tally.operations("explorer")).toEqual(["DescribeTable"]);
    expect((await explorer().query(composition)).cost.readUnits).toBe(estimate.units);
    const one = { ...composition, sort: { comparison: "=" as const, values: ["u", "o"] } };
    expect(await explorer().estimate({ ...one, seen })).toMatchObject({ items: 1, units: 0.5 });
  });
});

describe("a scan", () => {
  test("is one page, and says what all of them would cost", async () => {
    const page = await explorer().scan({ limit: 10 });
    expect(page.items).toHaveLength(10);
    expect(page.next).toEqual(page.items.at(-1)?.key);
    expect(world.tally.totals("explorer")).toMatchObject({ requests: 1, readUnits: 0.5 });
    const seen = { items: page.items.length, bytes: page.bytes };
    const price = await explorer().scanPrice({ seen });
    expect(price.items).toBe(feedSize + 8);
    expect(price.units).toBeGreaterThan(20);
    expect(price.dollars).toBeCloseTo(((price.units ?? 0) * 0.125) / 1_000_000, 12);
    expect(price.warning).toMatch(/reads everything/);
    expect(world.tally.totals("explorer").readUnits).toBe(0.5);
  });
});

test("the design is that of the code", async () => {
  const design = await explorer().design();
  expect(design.keys.find(({ name }) => name === "photo")).toEqual({
    name: "photo",
    index: null,
    types: ["Photo", "RemovedPhoto"],
    partition: { template: "USER#{ownerId}", parts: ["ownerId"] },
    sort: { template: "PHOTO#{ulid}", parts: ["ulid"] },
  });
  expect(design.keys.filter(({ index }) => index === null)).toHaveLength(Object.keys(keys).length);
  expect(design.kinds.every(({ type }) => design.keys.some(({ types }) => types.includes(type)))).toBe(true);
});
