import { reactionKinds } from "@quick-photos/contract";
import type { Db } from "@quick-photos/db";
import { repeats } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createStreamFunction } from "../../src/index.ts";
import { createRestCheck } from "../expect-at-rest.ts";
import { type Action, act, createModel } from "../model.ts";
import { Crash, type CrashPoint, dyingAt, dyingDb } from "../simulation.ts";
import { makeUsers } from "../world.ts";
import { createEventSource } from "./event-source.ts";

let world: TestTable;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());

const number = fc.nat({ max: 7 });
const kind = fc.constantFrom(...reactionKinds);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant("publish" as const), user: number }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant("react" as const), user: number, photo: number, kind }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom("unreact" as const, "removePhoto"), user: number, photo: number }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constantFrom("follow" as const, "unfollow"), user: number, other: number }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom("rename" as const, "removeUser"), user: number }) },
);

const crash = fc.option(fc.record({ write: fc.integer({ min: 1, max: 6 }), afterwards: fc.boolean() }), { freq: 2 });
const shard = fc.nat({ max: 1 });
const many = fc.integer({ min: 1, max: 12 });
const isInTime = fc.boolean();

type Event =
  | { type: "act"; actions: Action[] }
  | { type: "deliver"; shard: number; many: number; crash: CrashPoint | null; isInTime: boolean }
  | { type: "deliverBoth"; many: number }
  | { type: "endWindow"; shard: number }
  | { type: "beginAnew"; shard: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("act" as const), actions: fc.array(action, { maxLength: 6 }) }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant("deliver" as const), shard, many, crash, isInTime }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("deliverBoth" as const), many }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("endWindow" as const), shard }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("beginAnew" as const), shard }) },
);

/** What a call has: so long that a busy machine does all it should, so short that nothing is begun, or a moment. */
const milliseconds = { enough: 60_000, none: 0, aMoment: 10_500 };

/** A function whose process dies at a point, or does not; what it does after that reaches nothing. */
function createMortal(point: CrashPoint | null, removedFiles: Set<string>) {
  const guard = dyingAt(point);
  let die: (error: Crash) => void = () => {};
  const death = new Promise<never>((_, reject) => {
    die = reject;
  });
  death.catch(() => {});
  const dying = <T>(write: () => Promise<T>) =>
    guard(write).catch((error: unknown) => {
      if (error instanceof Crash) die(error);
      throw error;
    });
  const mortal = dyingDb(world.db, dying);
  const db: Db = { ...mortal, attributedTo: () => db, causedBy: () => db };
  const removeMedia = (keys: string[]) => dying(async () => keys.forEach((key) => void removedFiles.add(key)));
  const removeMediaOf = () => dying(async () => {});
  const options = { db, stream: world.stream, removeMedia, removeMediaOf, owner: "function", pollMs: 1 };
  const { project } = createStreamFunction(options);
  return { project: (...call: Parameters<typeof project>) => Promise.race([project(...call), death]) };
}

/** Two shards made of the engine's one, as the service would split it (by partition). */
async function splitStream() {
  const sources = [createEventSource("function-a"), createEventSource("function-b")] as const;
  const [real] = await world.stream.listShards();
  let cursor = await world.stream.openShard({ shardId: real?.shardId ?? "" });
  const pull = async () => {
    for (;;) {
      const { records, next } = await world.stream.readShard(cursor);
      if (next) cursor = next;
      if (records.length === 0) return;
      for (const record of records) {
        const isOdd = record.keys.PK.charCodeAt(record.keys.PK.length - 1) % 2 === 1;
        sources[isOdd ? 1 : 0].records.push(record);
      }
    }
  };
  // What earlier runs left in the table is not this run's.
  await pull();
  for (const source of sources) source.records.length = 0;
  for (const source of sources) source.beginAnew();
  return { sources, sourceAt: (shard: number) => sources[shard === 1 ? 1 : 0], pull };
}

/** Lets people act while two shards are handed to functions that die, end early, and are handed things again. */
async function live(events: Event[]): Promise<void> {
  const { sources, sourceAt, pull } = await splitStream();
  const removedFiles = new Set<string>();
  const to = createMortal(null, removedFiles);
  const model = createModel(await makeUsers(world.db, 4));
  for (const event of events) {
    await pull();
    if (event.type === "act") for (const action of event.actions) await act(model, action, world);
    else if (event.type === "endWindow") await sourceAt(event.shard).endWindow({ to });
    else if (event.type === "beginAnew") sourceAt(event.shard).beginAnew();
    else if (event.type === "deliverBoth") {
      await Promise.all(sources.map((source) => source.deliver({ to, many: event.many })));
    } else {
      const { many, crash } = event;
      const remainingMs = crash ? milliseconds.aMoment : milliseconds[event.isInTime ? "enough" : "none"];
      const delivered = sourceAt(event.shard).deliver({ to: createMortal(crash, removedFiles), many, remainingMs });
      await delivered.catch((error: unknown) => expect(error).toBeInstanceOf(Crash));
    }
  }
  for (;;) {
    await pull();
    if (sources.every((source) => source.isIdle())) break;
    for (const source of sources) await source.deliver({ to, many: 1_000 });
  }
  await createRestCheck(world.db, model)(removedFiles);
}

test("whatever happens to calls, every count equals its rows and every card its profile", async () => {
  await fc.assert(fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 24 }), live), {
    numRuns: repeats({ usually: 4, long: 100 }),
    interruptAfterTimeLimit: repeats({ usually: 60_000, long: 1_800_000 }),
  });
}, 2_000_000);
