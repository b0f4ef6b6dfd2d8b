import { reactionKinds } from "@quick-photos/contract";
import { type BulkWrites, createDb } from "@quick-photos/db";
import { repeats } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRestCheck } from "./expect-at-rest.ts";
import { type Action, act, createModel } from "./model.ts";
import { type CrashPoint, createSimulation } from "./simulation.ts";
import { makeUsers } from "./world.ts";

let world: TestTable;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());

const number = fc.nat({ max: 7 });
const anAction = (weight: number, arbitrary: fc.Arbitrary<Action>) => ({ weight, arbitrary });
const action = fc.oneof(
  anAction(3, fc.record({ type: fc.constant("publish" as const), user: number })),
  anAction(
    8,
    fc.record({
      type: fc.constant("react" as const),
      user: number,
      photo: number,
      kind: fc.constantFrom(...reactionKinds),
    }),
  ),
  anAction(1, fc.record({ type: fc.constant("acclaim" as const), user: number, photo: number })),
  anAction(2, fc.record({ type: fc.constant("unreact" as const), user: number, photo: number })),
  anAction(1, fc.record({ type: fc.constant("removePhoto" as const), user: number, photo: number })),
  anAction(4, fc.record({ type: fc.constant("follow" as const), user: number, other: number })),
  anAction(2, fc.record({ type: fc.constant("unfollow" as const), user: number, other: number })),
  anAction(2, fc.record({ type: fc.constant("rename" as const), user: number })),
  anAction(1, fc.record({ type: fc.constant("removeUser" as const), user: number })),
);

const crash = fc.option(fc.record({ write: fc.integer({ min: 1, max: 6 }), afterwards: fc.boolean() }), { freq: 2 });
const batch = fc.record({ many: fc.integer({ min: 1, max: 12 }), crash, keepPlace: fc.boolean() });

type Event =
  | { type: "act"; actions: Action[] }
  | { type: "apply"; shard: number; batch: { many: number; crash: CrashPoint | null; keepPlace: boolean } }
  | { type: "applyBoth"; many: number }
  | { type: "replay"; shard: number; records: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("act" as const), actions: fc.array(action, { maxLength: 6 }) }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("apply" as const), shard: number, batch }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("applyBoth" as const), many: fc.integer({ min: 1, max: 20 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("replay" as const), shard: number, records: fc.nat({ max: 30 }) }),
  },
);

/** What the processes' writes travel in: each by itself, as at Amazon DynamoDB, or together. */
const bulkWrites = fc.constantFrom<BulkWrites>("batches", "transactions");

/** Lets people act while two shards are projected by processes that die, start again, and read things twice. */
async function live(events: Event[], bulkWrites: BulkWrites): Promise<void> {
  const { client, tableName, stream } = world;
  const simulation = await createSimulation(createDb({ client, tableName, bulkWrites }), stream);
  const model = createModel(await makeUsers(world.db, 4));
  for (const event of events) {
    await simulation.pull();
    if (event.type === "act") for (const action of event.actions) await act(model, action, world);
    else if (event.type === "replay") simulation.replay(event.shard, event.records);
    else if (event.type === "apply") {
      await simulation.apply(event.shard, event.batch.many, event.batch.crash, event.batch.keepPlace);
    } else await Promise.all([0, 1].map((shard) => simulation.apply(shard, event.many, null, true)));
  }
  await simulation.drain();
  expect(simulation.errors).toEqual([]);
  await createRestCheck(world.db, model)(simulation.removedFiles);
}

test("whatever happens to batches and processes, every count equals its rows and every card its profile", async () => {
  await fc.assert(fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 24 }), bulkWrites, live), {
    numRuns: repeats({ usually: 6, long: 100 }),
    // Shrinking a failure may take this long.
    interruptAfterTimeLimit: repeats({ usually: 60_000, long: 1_800_000 }),
  });
}, 2_000_000);
