import { callLimits } from "@quick-photos/api";
import { openRedis } from "@quick-photos/testing/redis";
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { chooseLimits } from "../src/config/limit-variables.ts";
import { variables } from "../src/config/variables.ts";
import { countOverRedis } from "../src/limits/count-over-redis.ts";
import { createLimiter } from "../src/limits/create-limiter.ts";
import { redisOptions } from "../src/live/redis-options.ts";

const redis = await openRedis();
const most = callLimits.guesses.points;

/** What counts in one of several processes. */
function startProcess() {
  const connection = new Redis(redis.url, redisOptions);
  connection.on("error", () => {});
  onTestFinished(() => connection.disconnect());
  const limiter = createLimiter({
    limits: chooseLimits(variables.parse({})),
    tableName: "photos",
    openShared: countOverRedis(connection),
  });
  return { connection, limiter };
}

test.skipIf(!redis.isWhole)("processes count together, and forget together", async () => {
  await using running = redis;
  await running.start();
  const [one, other] = [startProcess(), startProcess()];
  await expect.poll(() => [one.connection.status, other.connection.status]).toEqual(["ready", "ready"]);
  for (let count = 0; count < most; count += 2) {
    expect([await one.limiter.take("guesses", "anna"), await other.limiter.take("guesses", "anna")]).toEqual([0, 0]);
  }
  expect(await one.limiter.take("guesses", "anna")).toBeGreaterThan(500_000);
  expect(await other.limiter.take("guesses", "ben")).toBe(0);
  await one.limiter.giveBack("guesses", "anna");
  expect(await other.limiter.take("guesses", "anna")).toBe(0);
  await one.limiter.clear("guesses", "anna");
  expect(await other.limiter.take("guesses", "anna")).toBe(0);
  await one.limiter.remember("anna", "192.0.2.1");
  expect(await other.limiter.remembers("anna", "192.0.2.1")).toBe(true);
  expect(await other.limiter.remembers("anna", "192.0.2.2")).toBe(false);
});

test("while Redis is away each process counts for itself", async () => {
  const { limiter } = startProcess();
  for (let count = 0; count < most; count++) expect(await limiter.take("guesses", "anna")).toBe(0);
  expect(await limiter.take("guesses", "anna")).toBeGreaterThan(500_000);
  await limiter.giveBack("guesses", "anna");
  expect(await limiter.take("guesses", "anna")).toBe(0);
  await limiter.clear("guesses", "anna");
  expect(await limiter.take("guesses", "anna")).toBe(0);
  expect(await limiter.remembers("anna", "192.0.2.1")).toBe(false);
  await limiter.remember("anna", "192.0.2.1");
  expect(await limiter.remembers("anna", "192.0.2.1")).toBe(true);
});
