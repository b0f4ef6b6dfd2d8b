import { fork } from "node:child_process";
import { once } from "node:events";
import { linkSync, mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createUlid } from "@quick-photos/db";
import { setup } from "../test/fixtures/build-server.ts";
import { callerOf, largePhoto } from "../test/fixtures/photo-caller.ts";
import { startServer } from "../test/fixtures/server-process.ts";

/**
 * `pnpm --filter @quick-photos/server bench:sign-ins [seconds] [sign-ins in flight]`: how long a read, a search, a cold
 * picture and somebody's right sign-in take on the built server, alone and while others try passwords.
 */

const [seconds = 20, inFlight = 100] = process.argv.slice(2).map(Number);
const account = { username: "anna", password: "correct horse" };
/** More pictures than are asked for: each is read from the disk. */
const coldPictures = 6_000;
/** Between two rounds of what is measured, and between two sign-ins beside them. */
const [breathMs, betweenSignInsMs] = [5, 500];

type Times = Record<"read" | "search" | "cold picture" | "right sign-in", number[]>;

const percentile = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;

async function timed(times: number[], task: () => Promise<unknown>): Promise<void> {
  const beganAt = performance.now();
  await task();
  times.push(performance.now() - beganAt);
}

async function fetchAll(url: string): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
}

/** Signs in as the app does: again when the server asks for it. */
async function signIn(origin: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  for (;;) {
    const response = await fetch(`${origin}/trpc/session.signIn`, {
      method: "POST",
      headers,
      body: JSON.stringify(account),
    });
    await response.text();
    if (response.ok) return;
    await delay(Number(response.headers.get("retry-after") ?? 1) * 1_000 + Math.random() * 300);
  }
}

async function measure(origin: string, photoId: string, picture: () => string): Promise<Times> {
  const times: Times = { read: [], search: [], "cold picture": [], "right sign-in": [] };
  const query = (input: object) => `input=${encodeURIComponent(JSON.stringify(input))}`;
  const until = performance.now() + seconds * 1_000;
  const signIns = (async () => {
    while (performance.now() < until) {
      await timed(times["right sign-in"], () => signIn(origin));
      await delay(betweenSignInsMs);
    }
  })();
  while (performance.now() < until) {
    await timed(times.read, () => fetchAll(`${origin}/trpc/photos.byId?${query({ photoId })}`));
    await timed(times.search, () => fetchAll(`${origin}/trpc/users.search?${query({ prefix: "ann" })}`));
    await timed(times["cold picture"], () => fetchAll(picture()));
    await delay(breathMs);
  }
  await signIns;
  return times;
}

/** Returns an address of another picture with every call: one file under many names. */
function coldPicturesOf(dataDir: string, url: string): () => string {
  const [, owner = "", ulid = "", name = ""] = /photos\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(url) ?? [];
  const folder = path.join(dataDir, "media/photos", owner);
  const others = Array.from({ length: coldPictures }, () => createUlid());
  for (const other of others) {
    mkdirSync(path.join(folder, other));
    linkSync(path.join(folder, ulid, name), path.join(folder, other, name));
  }
  return () => url.replace(ulid, others.pop() ?? ulid);
}

setup();
// Tests hash at next to no cost, and before everything else: what is measured is what people start.
const asStarted = { PASSWORD_COST: "19456/2", PASSWORD_PRIORITY: "19", PASSWORD_WAIT_SECONDS: "2" };
await using server = startServer({ env: { LOG_LEVEL: "error", ...asStarted } });
const origin = await server.ready;
const caller = await callerOf(origin, account);
const photo = await caller.publish(await caller.upload(await largePhoto()));
const picture = coldPicturesOf(server.dataDir, photo.urls.thumb);
await measure(origin, photo.photoId, picture); // until everything is compiled
const alone = await measure(origin, photo.photoId, picture);
const flood = fork(path.join(import.meta.dirname, "flood.ts"), [origin, String(inFlight)]);
await delay(2_000);
const flooded = await measure(origin, photo.photoId, picture);
flood.send("stop");
const [answers] = await once(flood, "message");
process.stdout.write(`${inFlight} in flight, answers: ${JSON.stringify(answers)}\n`);
process.stdout.write("what | times | p50, ms alone | flooded | p99, ms alone | flooded | ratio of p99\n");
for (const what of Object.keys(alone) as (keyof Times)[]) {
  const [fifty, ninetyNine] = [0.5, 0.99].map((share) => [alone, flooded].map((it) => percentile(it[what], share)));
  const cells = [...(fifty ?? []), ...(ninetyNine ?? [])].map((ms) => ms.toFixed(1));
  const [before = Number.NaN, under = Number.NaN] = ninetyNine ?? [];
  process.stdout.write(
    `${what} | ${alone[what].length}, ${flooded[what].length} | ${cells.join(" | ")} | ${(under / before).toFixed(1)}\n`,
  );
}
