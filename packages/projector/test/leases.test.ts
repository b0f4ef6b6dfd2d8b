import type { Db } from "@quick-photos/db";
import { followEntity, type Item, type Profile } from "@quick-photos/db/items";
import type { TableStream } from "@quick-photos/db/stream";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Projector, startProjector } from "../src/index.ts";
import { readCheckpoint } from "../src/leases/checkpoints.ts";
import { createGate } from "./jobs/workshop.ts";
import { createSimulatedStream } from "./simulated-stream.ts";
import { countsOf, makeUsers } from "./world.ts";

let world: TestTable;
let simulated: ReturnType<typeof createSimulatedStream>;
let anna: Profile;
let crowd: Profile[];
let running: Process[];
beforeAll(async () => {
  world = await startTable({ role: "projector" });
  crowd = await makeUsers(world.db, 30);
});
afterAll(() => world.stop());
beforeEach(async () => {
  simulated = createSimulatedStream();
  [anna] = (await makeUsers(world.db, 1)) as [Profile];
  running = [];
});
afterEach(async () => {
  for (const { projector, revive } of running) {
    revive();
    await projector.stop();
  }
  await world.db.table.delete({ Key: { PK: "STREAM#EVER-STARTED", SK: "CHECKPOINT" } });
});

/** A process that can be halted, which to everybody else looks as if it were dead. */
interface Process {
  projector: Projector;
  /** Shards it has read records of. */
  readonly shards: Set<string>;
  /** No call leaves any more; those under way do not come back. */
  halt(): void;
  revive(): void;
}

/** Lets every call of a table or a stream wait until it may; reading what was fetched is none. */
function throughGate<T extends object>(target: T, pass: () => Promise<void>): T {
  const entries = Object.entries(target).map(([name, value]) => {
    if (typeof value !== "function" || name === "readEach") return [name, value];
    const call = async (...inputs: unknown[]) => {
      await pass();
      return value.apply(target, inputs);
    };
    return [name, call];
  });
  return Object.fromEntries(entries);
}

function start(leaseMs = 800): Process {
  let gate: ReturnType<typeof createGate> | null = null;
  const pass = async () => {
    while (gate) await gate.opened;
  };
  const shards = new Set<string>();
  const gated: TableStream = throughGate(simulated.stream, pass);
  const stream: TableStream = {
    ...gated,
    async readShard(cursor) {
      const page = await gated.readShard(cursor);
      if (page.records.length > 0) shards.add(cursor.shardId);
      return page;
    },
  };
  const gatedDb = (db: Db): Db => ({
    ...db,
    table: throughGate(db.table, pass),
    attributedTo: () => gatedDb(db),
    causedBy: () => gatedDb(db),
  });
  const removeMedia = async () => {};
  const projector = startProjector({ db: gatedDb(world.coldDb()), stream, removeMedia, pollMs: 5, leaseMs });
  const started: Process = {
    projector,
    shards,
    halt() {
      gate = createGate();
    },
    revive() {
      const closed = gate;
      gate = null;
      closed?.open();
    },
  };
  running.push(started);
  return started;
}

let shards = 0;
const newShards = (many: number) => Array.from({ length: many }, () => `leased-${++shards}`);

/** The row of the n-th user following Anna. */
function followRow(nth: number): Item {
  const follower = crowd[nth] as Profile;
  const ids = { followerId: follower.userId, followedId: anna.userId };
  return followEntity.toItem({ ...ids, followedAt: follower.createdAt, follower, followed: anna });
}

const followers = async () => (await countsOf(world.db, anna)).followers;
const soon = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 60_000, interval: 10 });

test("no shard is read by two, however many there are", async () => {
  const names = newShards(6);
  for (const name of names) simulated.open(name);
  const [first, second] = [start(), start()];
  for (const [at, name] of [...names, ...names, ...names].entries()) simulated.append(name, null, followRow(at));
  await Promise.all([first.projector.settle(), second.projector.settle()]);
  expect(await followers()).toBe(18);
  expect([...first.shards, ...second.shards].sort()).toEqual(names.toSorted());
  expect(simulated.reads).toHaveLength(18);
});

test("the shards of a process that dies are taken over, and go on where it saved its place", async () => {
  const names = newShards(4);
  for (const name of names) simulated.open(name);
  const first = start();
  for (const [at, name] of names.entries()) simulated.append(name, null, followRow(at));
  await first.projector.settle();
  // Its idle shards renew their leases together with their places.
  await soon(async () => {
    for (const name of names) expect((await readCheckpoint(world.db, name))?.sequenceNumber).not.toBe("TRIM_HORIZON");
  });
  first.halt();
  simulated.reads.length = 0;
  const expected = names.map((name, at) => simulated.append(name, null, followRow(10 + at)));
  const second = start();
  await second.projector.settle();
  expect(await followers()).toBe(8);
  expect(simulated.reads.toSorted()).toEqual(expected.toSorted());
});

test("a process that was only halted gives way when it is back, and nothing is counted twice", async () => {
  const [name = ""] = newShards(1);
  simulated.open(name);
  simulated.append(name, null, followRow(0));
  const first = start();
  await first.projector.settle();
  first.halt();
  const second = start();
  simulated.append(name, null, followRow(1));
  await second.projector.settle();
  first.revive();
  simulated.append(name, null, followRow(2));
  await Promise.all([first.projector.settle(), second.projector.settle()]);
  expect(await followers()).toBe(3);
  expect(first.projector.status()).toMatchObject({ ms: 0, failure: null });
  simulated.append(name, followRow(2), null);
  await second.projector.settle();
  expect(await followers()).toBe(2);
});

test("a process that stops lets go at once, however long its leases are", async () => {
  const names = newShards(3);
  for (const name of names) simulated.open(name);
  const first = start(3_600_000);
  await first.projector.settle();
  await first.projector.stop();
  const second = start(3_600_000);
  for (const [at, name] of names.entries()) simulated.append(name, null, followRow(at));
  await second.projector.settle();
  expect(await followers()).toBe(3);
});

test("a shard that another process has is read to its end before anybody reads those that continue it", async () => {
  const [parent = "", left = "", right = ""] = newShards(3);
  simulated.open(parent);
  const first = start();
  await first.projector.settle();
  const second = start();
  const expected = [simulated.append(parent, null, followRow(0)), simulated.append(parent, followRow(0), null)];
  simulated.open(left, parent);
  simulated.open(right, parent);
  const later = [simulated.append(left, null, followRow(0)), simulated.append(right, null, followRow(1))];
  await soon(() => expect(simulated.reads).toEqual(expected));
  first.halt();
  simulated.close(parent);
  await second.projector.settle();
  expect(simulated.reads.slice(-2).sort()).toEqual(later.sort());
  expect(simulated.reads.indexOf(later[0] ?? "")).toBeGreaterThan(simulated.reads.lastIndexOf(expected[1] ?? ""));
  expect(await followers()).toBe(2);
  expect(await readCheckpoint(world.db, parent)).toMatchObject({ sequenceNumber: "SHARD_END" });
});

/** Returns how many of the shards each process has leased, the fullest first. */
async function sharesOf(names: string[]): Promise<number[]> {
  const checkpoints = await Promise.all(names.map((name) => readCheckpoint(world.db, name)));
  const owners = checkpoints.map((checkpoint) => checkpoint?.leaseOwner ?? "nobody");
  return [...new Set(owners)].map((owner) => owners.filter((other) => other === owner).length).sort((a, b) => b - a);
}

test("who comes later gets its share of the shards, who stops leaves its own, and no record is read twice or missed", async () => {
  // Long enough that nothing is taken over however busy the machine is, which would be read twice.
  const leaseMs = 2_000;
  const names = newShards(8);
  for (const name of names) simulated.open(name);
  const expected: string[] = [];
  let nth = 0;
  const append = (many: number) => {
    for (const name of names.slice(0, many)) expected.push(simulated.append(name, null, followRow(nth++)));
  };
  const first = start(leaseMs);
  append(8);
  await first.projector.settle();
  world.tally.reset();
  await soon(() => expect(world.tally.totals().writeUnits).toBeGreaterThan(names.length));
  // A process alone renews its leases and looks at no other's; one read in ten seconds is of who reads the stream.
  expect(world.tally.operations("unattributed").filter((name) => name === "GetItem").length).toBeLessThan(2);
  const second = start(leaseMs);
  await soon(async () => expect(await sharesOf(names)).toEqual([4, 4]));
  append(8);
  const third = start(leaseMs);
  await soon(async () => expect(await sharesOf(names)).toEqual([3, 3, 2]));
  append(8);
  await first.projector.stop();
  append(6);
  await soon(async () => expect(await sharesOf(names)).toEqual([4, 4]));
  await soon(async () => expect(await followers()).toBe(30));
  expect(simulated.reads.toSorted()).toEqual(expected.toSorted());
  for (const { projector } of [second, third]) expect(projector.status().lostShards).toEqual([]);
});
