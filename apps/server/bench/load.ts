import { env } from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { cpuMsOf, median, readOptions, reportFigures, residentKbOf } from "@quick-photos/bench";
import sharp from "sharp";
import { setup } from "../test/fixtures/build-server.ts";
import { callerOf, type PhotoCaller } from "../test/fixtures/photo-caller.ts";
import { type ServerProcess, startServer } from "../test/fixtures/server-process.ts";

/**
 * `pnpm --filter @quick-photos/server bench:load [--rounds 9]`: what the built server keeps of memory, at rest and after
 * people have come, shared photos, reacted and looked; and what a reaction takes of its processor with all that it
 * projects of it. The engine is a process of its own and is not counted.
 */

const asked = readOptions({
  usage: "bench:load [...]: the built server's memory at rest and under load, and its processor time of a reaction",
  numbers: { rounds: 9, people: 25, photos: 8, looks: 4_000, megapixels: 12, rest: 5 },
  quick: { rounds: 1, people: 3, photos: 2, looks: 20, megapixels: 0.1, rest: 0.1 },
});
const { rounds, looks } = asked;

/** Calls that are under way at once. */
const atOnce = 8;
/** Milliseconds between two looks whether everything is counted. */
const lookMs = 50;

/** Does something with each, so many at once. */
async function forAll<T>(all: readonly T[], work: (one: T, at: number) => Promise<unknown>): Promise<void> {
  const left = [...all.entries()].reverse();
  const take = async () => {
    for (let next = left.pop(); next; next = left.pop()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

const numbers = (many: number) => Array.from({ length: many }, (_, at) => at);

/** Draws a JPEG as phones make them, and so detailed that it is rendered as slowly as a photograph. */
function drawPhoto(): Promise<Buffer> {
  const width = Math.round(Math.sqrt((asked.megapixels * 1e6 * 4) / 3));
  const noise = { type: "gaussian", mean: 128, sigma: 20 } as const;
  return sharp({ create: { width, height: Math.round((width * 3) / 4), channels: 3, background: "teal", noise } })
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** What the C library is told of memory where `npm start` runs the server. */
const memorySettings = Object.fromEntries(
  Object.entries(env).flatMap(([name, value = ""]) => (name.startsWith("MALLOC_") ? [[name, value]] : [])),
);

async function startAndStop(server: ServerProcess): Promise<void> {
  await server.ready;
  server.child.kill();
  await server.exited;
}

setup();
// Only the second start finds a table in its file, and notes that all is in order with it: from the third one on, nothing
// has to be looked at any more. The folder goes with the server that made it.
await using first = startServer();
await startAndStop(first);
await startAndStop(startServer({ dataDir: first.dataDir }));
await using server = startServer({ dataDir: first.dataDir, env: memorySettings });
const origin = await server.ready;
const pid = Number(server.child.pid);

/** Returns the memory that the server has, in megabytes. */
const memoryNow = () => (residentKbOf(pid) * 1_024) / 1e6;

/** Returns the memory that the server keeps once it has been left alone for a while, in megabytes. */
async function memoryAtRest(): Promise<number> {
  await delay(asked.rest * 1_000);
  return memoryNow();
}

/** Publishes photos by somebody; returns their ids. Their bytes differ, as those of everybody's do. */
async function publish(owner: PhotoCaller, photo: Buffer): Promise<string[]> {
  const ids: string[] = [];
  for (const at of numbers(asked.photos)) {
    const upload = await owner.upload(Buffer.concat([photo, Buffer.from(`${owner.userId}${at}${ids.length}`)]));
    ids.push((await owner.publish(upload)).photoId);
  }
  return ids;
}

/** Waits until the photos count so many reactions in all. */
async function untilCounted(owner: PhotoCaller, reactions: number): Promise<void> {
  for (;;) {
    const counted = (await owner.photos()).slice(0, asked.photos).map((photo) => photo.reactions.total);
    if (counted.reduce((sum, total) => sum + total, 0) === reactions) return;
    await delay(lookMs);
  }
}

async function get(path: string, { accessToken }: PhotoCaller): Promise<void> {
  const response = await fetch(new URL(path, origin), { headers: { authorization: `Bearer ${accessToken}` } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
}

const atRest = await memoryAtRest();
const password = "correct horse";
const owner = await callerOf(origin, { username: "anna", password });
const people: PhotoCaller[] = [];
await forAll(numbers(asked.people), async (at) => {
  people.push(await callerOf(origin, { username: `person${at}`, password }));
});
const photo = await drawPhoto();
const reactMs: number[] = [];
for (let done = 0; done < rounds; done++) {
  const photos = await publish(owner, photo);
  await untilCounted(owner, 0);
  const before = cpuMsOf(pid);
  const reactions = photos.flatMap((photoId) => people.map((person) => ({ photoId, person })));
  await forAll(reactions, ({ photoId, person }) => person.react(photoId));
  await untilCounted(owner, reactions.length);
  reactMs.push((cpuMsOf(pid) - before) / reactions.length);
}
// Not before: what a photo brings into feeds would be taken for what its reactions bring.
await forAll(people, (person) => person.follow(owner.userId));
const [latest] = await owner.photos();
if (!latest) throw new Error("the owner has no photos");
const paths = [
  "/trpc/feed.home",
  `/trpc/photos.byId?input=${encodeURIComponent(JSON.stringify({ photoId: latest.photoId }))}`,
  `/trpc/photos.byUser?input=${encodeURIComponent(JSON.stringify({ userId: owner.userId }))}`,
  latest.urls.feed,
];
await forAll(numbers(looks), async (at) => get(paths[at % paths.length] ?? "", people[at % people.length] ?? owner));
const busy = memoryNow();
const afterLoad = await memoryAtRest();
const shown = [atRest, busy, afterLoad].map((megabytes) => megabytes.toFixed(0));
process.stdout.write(
  `memory at rest ${shown[0]} MB, at the end of the load ${shown[1]} MB, when it is left alone then ${shown[2]} MB\n` +
    `a reaction ${median(reactMs).toFixed(2)} ms of processor, the least ${Math.min(...reactMs).toFixed(2)}\n`,
);
reportFigures([
  { what: "memory of the server, at rest", now: atRest, goal: { most: 120 }, unit: "MB" },
  { what: "memory of the server, after load", now: afterLoad, goal: { most: 200 }, unit: "MB" },
  {
    what: "processor of reactions.react in the server, with its projection",
    now: median(reactMs),
    goal: { most: 4 },
    unit: "ms",
  },
]);
