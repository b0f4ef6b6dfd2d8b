import type { Follow, Profile } from "@quick-photos/db/items";
import { followEntity } from "@quick-photos/db/items";
import { tableDefinition } from "@quick-photos/db/table";
/**
 * Prints what it takes to bring the copies of a popular user's card up to date: `bench:rename [followers]`. Halfway the
 * process dies and another one repeats the last second of steps.
 */

import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import { accessPatterns, type Db } from "@quick-photos/db";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { inChunks } from "@quick-photos/db/io";
import { openTable } from "@quick-photos/testing/engine";
import { aUser } from "@quick-photos/testing/people";
import type { JobContext } from "../src/jobs/job-kind.ts";
import { rewriteCopiesJob } from "../src/projections/card-copies/rewrite-copies.ts";
import { aCard } from "../test/samples.ts";

const followers = Number(process.argv[2] ?? 50_000);

/** Followers whom nobody looks at: rows of usual size in their own partitions. */
function followersOf(anna: Profile): Follow[] {
  return Array.from({ length: followers }, (_, at) => {
    const followerId = `FOLLOWER${String(at).padStart(8, "0")}`;
    const followedAt = new Date(Date.UTC(2026, 0, 1) + at).toISOString();
    return { followerId, followedId: anna.userId, followedAt, follower: aCard(followerId), followed: anna };
  });
}

async function writeAll(db: Db, follows: Follow[]): Promise<void> {
  await inChunks(follows, db.table.batchSize, (chunk) =>
    db.table.batchWrite(chunk.map((follow) => ({ PutRequest: { Item: followEntity.toItem(follow) } }))),
  );
}

/** Does every step of the job, one second of them twice, and returns how many there were and how long the first took. */
async function rewrite(context: JobContext, params: Record<string, string>) {
  const expectedSteps = Math.ceil(followers / 100);
  const began = performance.now();
  const saved: { cursor: string | null; atMs: number }[] = [{ cursor: null, atMs: began }];
  let firstMs = 0;
  let hasDied = false;
  for (let steps = 1; ; steps++) {
    const outcome = await rewriteCopiesJob.step(context, params, saved.at(-1)?.cursor ?? null);
    const atMs = performance.now();
    if (steps === 1) firstMs = atMs - began;
    if (outcome === "done") return { steps, firstMs };
    saved.push({ cursor: outcome.cursor, atMs });
    if (hasDied || steps < expectedSteps / 2) continue;
    hasDied = true;
    while ((saved.at(-1)?.atMs ?? 0) > atMs - 1_000) saved.pop();
  }
}

/** Nobody reads the stream here, and the embedded engine reads all of it on every write: the table has none. */
async function createTable({ client, tableName }: Pick<ReturnType<typeof openTable>, "client" | "tableName">) {
  const { StreamSpecification: _, ...definition } = tableDefinition;
  await client.send(new CreateTableCommand({ ...definition, TableName: tableName }));
}

const engine = await startEmbeddedEngine();
const world = openTable(engine.endpoint);
await createTable(world);
const anna = await accessPatterns.users.create.run(world.db, aUser("anna"));
await writeAll(world.db, followersOf(anna));
const renamed = await accessPatterns.users.update.run(world.db, {
  userId: anna.userId,
  changes: { displayName: "Anna the Second" },
});
world.tally.reset();
const began = performance.now();
const nothing = async () => {};
const ports = {
  removeMedia: nothing,
  removeMediaOf: nothing,
  announce: nothing,
  retell: nothing,
  endSessions: () => {},
};
const context = { db: world.db, now: () => new Date(), ports };
const { steps, firstMs } = await rewrite(context, { userId: anna.userId, version: String(renamed.version) });
const seconds = (performance.now() - began) / 1_000;
const { requests, readUnits, writeUnits, indexReadUnits } = world.tally.totals();
process.stdout.write(
  [
    `A rename of somebody with ${followers} followers: ${seconds.toFixed(1)} s in ${steps} steps, halfway killed.`,
    `The batch that it came with waited ${firstMs.toFixed(0)} ms.`,
    `${requests} requests, ${readUnits + indexReadUnits} read units, ${writeUnits} write units.\n`,
  ].join("\n"),
);
world.close();
await engine.stop();
