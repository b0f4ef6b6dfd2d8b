import { expect, test } from "vitest";
import { createProgress } from "./progress.ts";

const time = new Date("2026-11-22T10:00:10.000Z");
const start = () => createProgress(() => time);

/** Returns whether a promise is resolved by now. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
}

test("the lag is unknown until every shard is read, then the age of what waits", () => {
  const progress = start();
  expect(progress.lag()).toEqual({ ms: null, failure: null });
  const [a, b] = [progress.shard("a"), progress.shard("b")];
  progress.listed();
  a.caughtUp(a.readBegins());
  expect(progress.lag().ms).toBeNull();
  b.waiting(new Date("2026-11-22T10:00:07.000Z"));
  expect(progress.lag().ms).toBe(3_000);
  b.applied();
  b.caughtUp(b.readBegins());
  expect(progress.lag().ms).toBe(0);
});

test("a failure makes it unknown, and says why, until something works again", () => {
  const progress = start();
  const shard = progress.shard("a");
  progress.listed();
  shard.failing(new Error("engine away"));
  expect(progress.lag()).toEqual({ ms: null, failure: "engine away" });
  shard.caughtUp(shard.readBegins());
  expect(progress.lag()).toEqual({ ms: 0, failure: null });
  progress.listFailing(new Error("no list"));
  expect(progress.lag()).toEqual({ ms: null, failure: "no list" });
  progress.listed();
  expect(progress.lag()).toEqual({ ms: 0, failure: null });
});

test("only an empty read that began after the question settles it", async () => {
  const progress = start();
  const shard = progress.shard("a");
  progress.listed();
  const before = shard.readBegins();
  const settled = progress.settled();
  shard.caughtUp(before);
  expect(await isDone(settled)).toBe(false);
  shard.caughtUp(shard.readBegins());
  expect(await isDone(settled)).toBe(true);
});

test("what one shard applies may have consequences in another, which has to be read once more", async () => {
  const progress = start();
  const [a, b] = [progress.shard("a"), progress.shard("b")];
  progress.listed();
  const settled = progress.settled();
  a.caughtUp(a.readBegins());
  b.readBegins();
  b.applied();
  b.caughtUp(b.readBegins());
  expect(await isDone(settled)).toBe(false);
  a.caughtUp(a.readBegins());
  expect(await isDone(settled)).toBe(true);
});

test("a shard that ended does not hold anything up", async () => {
  const progress = start();
  const shard = progress.shard("a");
  progress.listed();
  const settled = progress.settled();
  expect(await isDone(settled)).toBe(false);
  shard.finished();
  expect(await isDone(settled)).toBe(true);
});

test("a shard in other hands is settled once those hands have shown that they are alive", async () => {
  const progress = start();
  progress.listed(new Map([["a", 1_000]]));
  const settled = progress.settled();
  progress.listed(new Map([["a", 1_000]]));
  expect(await isDone(settled)).toBe(false);
  progress.listed(new Map([["a", 6_000]]));
  expect(await isDone(settled)).toBe(true);
});

test("a shard that was lost and won again is not done with what is left of its first time", async () => {
  const progress = start();
  const before = progress.shard("a");
  progress.shard("a");
  progress.listed();
  const settled = progress.settled();
  before.finished();
  expect(await isDone(settled)).toBe(false);
});
