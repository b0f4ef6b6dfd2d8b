import { readFileSync } from "node:fs";
import path from "node:path";
import { keys } from "@quick-photos/db/items";
import { putDeadLetter } from "@quick-photos/projector";
import { openTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAudit } from "./fixtures/maintenance-process.ts";
import { type ServerProcess, startServer } from "./fixtures/server-process.ts";

let server: ServerProcess;
let table: ReturnType<typeof openTable>;
let userId: string;
const audit = (...args: string[]) => runAudit(args, { DATA_DIR: server.dataDir });

beforeAll(async () => {
  server = startServer();
  await server.ready;
  const { endpoint } = JSON.parse(readFileSync(path.join(server.dataDir, "engine.json"), "utf8")).engine;
  table = openTable(endpoint);
  const people = createPeople(table.db);
  const anna = await people.signUp("anna");
  userId = anna.userId;
  await people.follow(await people.signUp("ben"), anna);
});
afterAll(async () => {
  table.close();
  await server[Symbol.asyncDispose]();
});

/** Lets a counter be wrong. */
async function miscount(): Promise<void> {
  await table.db.table.update({
    Key: keys.profile.key({ userId }),
    UpdateExpression: "SET counts.photos = :many",
    ExpressionAttributeValues: { ":many": 7 },
  });
}

test("beside a server: what is wrong, and nothing once it is repaired", async () => {
  await miscount();
  const wrong = await audit("--units", "100000", "--segments", "2");
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toMatch(/^ {2}found {2}repaired\n {6}1 {9}0 {2}counters of users .*\(profile-count\)\n/);
  expect(wrong.stdout).toContain(
    `    USER#${userId} / PROFILE: counted are 7 photos, 1 followers, 0 followed; there are 0 photos, 1 followers`,
  );

  const repaired = await audit("--repair", "--json");
  expect([repaired.code, JSON.parse(repaired.stdout)]).toEqual([
    0,
    {
      findings: [
        {
          kind: "profile-count",
          item: keys.profile.key({ userId }),
          problem: expect.stringContaining("counted are 7 photos"),
          status: "repaired",
        },
      ],
      summary: expect.objectContaining({ found: 1, repaired: 1, unsettled: 0 }),
    },
  ]);
  const clean = await audit();
  expect([clean.code, clean.stderr]).toEqual([0, ""]);
  expect(clean.stdout).toMatch(/^Everything agrees\.\n\d+ items in \d+\.\d s, for \d+ read units, 0 write units/);
});

test("what was dead-lettered is listed, and replayed", async () => {
  const job = { jobId: "again", kind: "leave-feed", params: { followerId: userId, followedId: userId }, cursor: null };
  await putDeadLetter(table.db, { kind: "job", job }, { reason: "the weather", at: new Date() });
  const listed = await audit();
  expect([listed.code, listed.stdout]).toEqual([1, expect.stringContaining("(stopped-job)")]);
  expect(listed.stdout).toContain("the weather");
  const replayed = await audit("--replay");
  expect([replayed.code, replayed.stderr, replayed.stdout]).toEqual([
    0,
    "",
    expect.stringContaining("1 dead letter replayed."),
  ]);
});

test("what cannot be told ends with status 2, and what was not asked for too", async () => {
  const away = await runAudit(["--json"], {
    DATA_DIR: server.dataDir,
    DYNAMODB_ENDPOINT: "http://127.0.0.1:1",
  });
  expect([away.code, away.stdout]).toEqual([2, ""]);
  expect(away.stderr).toMatch(/^audit: the database at http:\/\/127\.0\.0\.1:1 cannot be reached.*\n$/);
  const usage = await audit("--units", "0");
  expect([usage.code, usage.stderr]).toEqual([2, expect.stringMatching(/^audit: --units takes .*\n$/)]);
  const help = await audit("--help");
  expect([help.code, help.stdout]).toEqual([0, expect.stringContaining("--repair")]);
});
