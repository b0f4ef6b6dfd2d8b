import { readFileSync } from "node:fs";
import path from "node:path";
import { type Item, keys, noReactions, type Profile, photoEntity, toUserCard } from "@quick-photos/db/items";
import { repeats } from "@quick-photos/testing";
import { openTable } from "@quick-photos/testing/engine";
import { aPhoto, createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAudit, startMigration } from "./fixtures/maintenance-process.ts";
import { type ServerProcess, startServer } from "./fixtures/server-process.ts";

/** Photos of the first version: they lie in three pages at least, so that one that was stopped has something left. */
const photos = 250;

let server: ServerProcess;
let table: ReturnType<typeof openTable>;
let userId: string;
const start = (...args: string[]) => startMigration(args, { DATA_DIR: server.dataDir });
const migrate = (...args: string[]) => start(...args).exited;

beforeAll(async () => {
  server = startServer();
  await server.ready;
  const { endpoint } = JSON.parse(readFileSync(path.join(server.dataDir, "engine.json"), "utf8")).engine;
  table = openTable(endpoint);
  const anna = await createPeople(table.db).signUp("anna");
  userId = anna.userId;
  const writes = Array.from({ length: photos }, () => ({ PutRequest: { Item: anOldPhoto(anna) } }));
  await table.db.table.batchWrite(writes);
});
afterAll(async () => {
  table.close();
  await server[Symbol.asyncDispose]();
});

/** Returns a photo as the first version of the code stored it: without `altText`. */
function anOldPhoto(owner: Profile): Item {
  const photo = { ...aPhoto(owner.userId), createdAt: new Date().toISOString(), owner: toUserCard(owner), altText: "" };
  const nobody = { counts: noReactions(), latestReactors: [], watermarks: {} };
  const { altText: _, ...item } = photoEntity.toItem({ ...photo, ...nobody });
  return { ...item, v: 1 };
}

/** Returns how many photos are of the first version. */
async function countOld(): Promise<number> {
  const { items } = await table.db.table.query({
    KeyConditionExpression: "PK = :pk AND begins_with(SK, :photos)",
    ExpressionAttributeValues: { ":pk": `USER#${userId}`, ":photos": "PHOTO#" },
  });
  return items.filter(({ v }: Item) => v === 1).length;
}

/** Begins a migration that takes a second for a hundred photos, and returns it when it has rewritten one of them. */
async function startRewriting() {
  const before = await countOld();
  const migration = start("--segments", "1", "--units", "100");
  await expect.poll(countOld, { timeout: 60_000, interval: 20 }).toBeLessThan(before);
  return migration;
}

/** Lets the process that is at the migration have been silent for as long as it may. */
async function passLease(): Promise<void> {
  await table.db.table.update({
    Key: keys.migration.key({ name: "versions" }),
    UpdateExpression: "SET leaseUntil = :past",
    ExpressionAttributeValues: { ":past": 0 },
  });
}

test("a dry run counts, says what it takes, and changes nothing", async () => {
  const { code, stdout, stderr } = await migrate("--dry-run");
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(/^ {6}items {2}to rewrite\n/);
  expect(stdout).toMatch(/^ {8}250 {9}250 {2}Photo 1 \(newest: 3\)$/m);
  expect(stdout).toMatch(/^250 of \d+ items are to be rewritten; nothing has been\.$/m);
  expect(stdout).toMatch(/about \d+ read units and 250 write units: less than a cent on demand,$/m);
  expect(await countOld()).toBe(photos);
});

test("killed or stopped it goes on where it was, and one at a time", async () => {
  for (let round = 0; round < repeats({ usually: 1, long: 5 }); round++) {
    const killed = await startRewriting();
    killed.child.kill("SIGKILL");
    await killed.exited;
    const refused = await migrate();
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toMatch(
      /^migrate: process \d+ on \S+, begun at \S+, is at the migration versions; if that process is gone, begin again in \d\d? s\n$/,
    );
    await passLease();
  }

  const stopped = await startRewriting();
  stopped.child.kill("SIGINT");
  expect(await stopped.exited).toEqual({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(/^migrate: stopped after \d00 items; npm run migrate goes on from there\n$/),
  });
  expect((await migrate("--status")).stdout).toMatch(
    /^versions \(Photo 3, .*\): at the step walk since \S+\n {2}\d00 items, and 0 of 1 segments .*\n {2}nobody is at it: npm run migrate goes on\n$/,
  );

  const last = await migrate("--units", "100000");
  expect([last.code, last.stderr, await countOld()]).toEqual([0, "", 0]);
  expect(last.stdout).toContain("Every item is of the newest version.\nIt went on where an earlier run had stopped;");
});

test("the server has taken a photo rewritten for a photo that is as it was", async () => {
  const { code, stdout } = await runAudit([], { DATA_DIR: server.dataDir });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^Everything agrees\.\n/)]);
  expect(stdout).toMatch(/^By kind and version: .*Photo 3: 250[,.]/m);
});
