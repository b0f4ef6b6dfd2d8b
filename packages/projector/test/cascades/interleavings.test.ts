import { reactionKinds } from "@quick-photos/contract";
import { isLong, repeats } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRestCheck } from "../expect-at-rest.ts";
import { type Action, act, createModel } from "../model.ts";
import { type CrashPoint, createSimulation } from "../simulation.ts";
import { makeUsers } from "../world.ts";
import { expectFeedsAndInboxes } from "./expect-feeds.ts";
import { stepJob, waitingJobs } from "./job-steps.ts";
import { withShortPages } from "./short-pages.ts";
import { itemsNaming } from "./whole-table.ts";

let world: TestTable;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());

const number = fc.nat({ max: 7 });
const oneOf = <const T extends string>(...types: T[]) => fc.constantFrom(...types);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: oneOf("publish"), user: number }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: oneOf("react"),
      user: number,
      photo: number,
      kind: fc.constantFrom(...reactionKinds),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: oneOf("acclaim", "unreact", "removePhoto"), user: number, photo: number }),
  },
  { weight: 6, arbitrary: fc.record({ type: oneOf("follow", "follow", "unfollow"), user: number, other: number }) },
  { weight: 3, arbitrary: fc.record({ type: oneOf("rename", "changePicture"), user: number }) },
  { weight: 1, arbitrary: fc.record({ type: oneOf("signIn", "readInbox", "askWhomToFollow"), user: number }) },
  { weight: 1, arbitrary: fc.record({ type: oneOf("removeUser"), user: number }) },
);

const crash = fc.option(fc.record({ write: fc.integer({ min: 1, max: 6 }), afterwards: fc.boolean() }), { freq: 2 });
const batch = fc.record({ many: fc.integer({ min: 1, max: 12 }), crash, keepPlace: fc.boolean() });

type Event =
  | { type: "act"; actions: Action[] }
  | { type: "apply"; shard: number; batch: { many: number; crash: CrashPoint | null; keepPlace: boolean } }
  | { type: "step"; jobs: { job: number; crash: CrashPoint | null }[] }
  | { type: "replay"; shard: number; records: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: oneOf("act"), actions: fc.array(action, { maxLength: 6 }) }) },
  { weight: 4, arbitrary: fc.record({ type: oneOf("apply"), shard: number, batch }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: oneOf("step"),
      jobs: fc.array(fc.record({ job: number, crash }), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: oneOf("replay"), shard: number, records: fc.nat({ max: 30 }) }) },
);

/** Lets people act while two shards are projected, and jobs done, by processes that die and start again. */
async function live(events: Event[]): Promise<number> {
  const db = withShortPages(world.db);
  const simulation = await createSimulation(db, world.stream);
  const model = createModel(await makeUsers(world.db, 4));
  const steps = { db, portsOf: simulation.portsOf };
  let stepped = 0;
  for (const event of events) {
    await simulation.pull();
    if (event.type === "act") for (const action of event.actions) await act(model, action, world);
    else if (event.type === "replay") simulation.replay(event.shard, event.records);
    else if (event.type === "apply") {
      await simulation.apply(event.shard, event.batch.many, event.batch.crash, event.batch.keepPlace);
    } else {
      const results = await Promise.all(event.jobs.map(({ job, crash }) => stepJob(steps, job, crash)));
      stepped += results.filter((found) => found).length;
    }
  }
  do {
    await simulation.drain();
    while (await stepJob(steps, 0, null)) stepped += 1;
    await simulation.pull();
  } while (!simulation.isIdle());
  expect(simulation.errors).toEqual([]);
  expect(await waitingJobs(db)).toEqual([]);
  await createRestCheck(world.db, model)(simulation.removedFiles);
  await expectFeedsAndInboxes(world.coldDb(), model, new Date());
  for (const userId of model.deadUsers) {
    const items = await itemsNaming(world, userId);
    expect(items.filter((item) => !item.startsWith("Suggestions "))).toEqual([]);
    expect([...simulation.ownersRemoved]).toContain(userId);
  }
  return stepped;
}

test("whatever happens to batches, jobs and processes, all is as people left it, and nothing is left of who has gone", async () => {
  let stepped = 0;
  const story = async (events: Event[]) => {
    stepped += await live(events);
  };
  await fc.assert(fc.asyncProperty(fc.array(event, { minLength: 8, maxLength: 24 }), story), {
    numRuns: repeats({ usually: 6, long: 100 }),
    interruptAfterTimeLimit: repeats({ usually: 100_000, long: 1_800_000 }),
  });
  // A job is left over in one story of two: a day's few may have none by chance, a night's hundred may not.
  if (isLong) expect(stepped).toBeGreaterThan(0);
}, 2_000_000);
