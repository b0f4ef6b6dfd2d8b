import type { LiveBus, LiveListener } from "@quick-photos/api";
import type { Notification } from "@quick-photos/db/items";
import { openRedis, type RedisServer } from "@quick-photos/testing/redis";
import { Redis } from "ioredis";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createRedisLiveBus } from "../src/live/redis-live-bus.ts";
import { redisOptions } from "../src/live/redis-options.ts";

const user = { userId: "0123456789ABCDEF", username: "anna", displayName: "Anna", picture: null, version: 1 };

function announced(userId: string, notificationId: string): Notification {
  const time = "2026-11-22T10:00:00.000Z";
  const content = { kind: "follower" as const, user };
  return { userId, notificationId, at: time, changedAt: time, content, expiresAt: 4_000_000_000 };
}

function createRecorder(): LiveListener & { heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    notified: ({ notificationId }) => heard.push(notificationId),
    retold: ({ notification: { notificationId } }) => heard.push(`${notificationId} again`),
    interrupted: () => heard.push("interrupted"),
    closed: () => heard.push("closed"),
  };
}

/** Returns the notifications heard of, without the probes. */
const newsOf = ({ heard }: { heard: string[] }) => heard.filter((word) => !/^(probe|interrupted)/.test(word));

/** Hears whether what is announced from here on arrives: other announcements are left out. */
async function hearsFrom(recorder: { heard: string[] }, bus: LiveBus, userId: string): Promise<void> {
  const probe = announced(userId, `probe ${recorder.heard.length}`);
  await expect
    .poll(async () => {
      await bus.announce([probe]);
      return recorder.heard.includes(probe.notificationId);
    })
    .toBe(true);
}

describe("several processes", () => {
  let redis: RedisServer;
  let processes: { bus: LiveBus; connections: Redis[]; logged: string[] }[];

  /** Does what a process does at its start. */
  function startProcess() {
    const connections = [new Redis(redis.url, redisOptions), new Redis(redis.url, redisOptions)] as const;
    const logged: string[] = [];
    const logger = pino({ level: "info" }, { write: (line) => void logged.push(line) });
    const [publisher, subscriber] = connections;
    const bus = createRedisLiveBus({ publisher, subscriber, tableName: "photos", logger, watchMs: 100 });
    const one = { bus, connections: [...connections], logged };
    processes.push(one);
    return one;
  }

  beforeEach(async () => {
    redis = await openRedis();
    processes = [];
  });
  afterEach(async () => {
    for (const { bus, connections } of processes) {
      await bus.close();
      for (const connection of connections) connection.disconnect();
    }
    await redis.kill();
  });

  test("what one announces reaches the listeners of all, once, and nobody else", async () => {
    await redis.start();
    const [here, there] = [startProcess().bus, startProcess().bus];
    const [mine, theirs, other] = [createRecorder(), createRecorder(), createRecorder()];
    await Promise.all([here.listen("anna", mine), there.listen("anna", theirs), there.listen("ben", other)]);
    await hearsFrom(theirs, here, "anna");
    await here.announce([announced("anna", "1"), announced("ben", "2"), announced("carl", "3")]);
    await here.retell([{ notification: announced("anna", "1"), isGone: true }]);
    await expect.poll(() => [mine, theirs, other].map(newsOf)).toEqual([["1", "1 again"], ["1", "1 again"], ["2"]]);
  });

  test("that sessions have ended is told to every other process, whoever listens there", async () => {
    await redis.start();
    const buses = [startProcess().bus, startProcess().bus, startProcess().bus] as const;
    const heard: string[][] = [[], [], []];
    for (const [at, bus] of buses.entries()) bus.onEnded((marks) => heard[at]?.push(...marks));
    // Until they are all connected, nobody hears.
    const hear = () => {
      buses[0].tellEnded(["session"]);
      return heard.map(([mark]) => mark);
    };
    await expect.poll(hear).toEqual([undefined, "session", "session"]);
  });

  test("a process hears of its own listeners only, and of none when they are gone", async () => {
    await redis.start();
    const { bus } = startProcess();
    const outside = new Redis(redis.url);
    const subscribers = async () => (await outside.pubsub("NUMSUB", "quick-photos:photos:inbox:anna"))[1];
    const stop = await bus.listen("anna", createRecorder());
    await expect.poll(subscribers).toBe(1);
    const stopToo = await bus.listen("anna", createRecorder());
    stop();
    expect(await subscribers()).toBe(1);
    stopToo();
    await expect.poll(subscribers).toBe(0);
    outside.disconnect();
  });

  test("when the server was away, listeners everywhere are told to look for themselves, and hear again", async () => {
    await redis.start();
    const [here, there] = [startProcess(), startProcess()];
    const theirs = createRecorder();
    await there.bus.listen("anna", theirs);
    await hearsFrom(theirs, here.bus, "anna");
    await redis.kill();
    await here.bus.announce([announced("anna", "lost")]);
    const before = theirs.heard.length;
    await redis.start();
    await expect.poll(() => theirs.heard.slice(before), { timeout: 60_000 }).toContain("interrupted");
    await hearsFrom(theirs, here.bus, "anna");
    expect(newsOf(theirs)).toEqual([]);
    const messages = there.logged.map((line) => JSON.parse(line).msg);
    expect(messages).toContainEqual(expect.stringContaining("to listen is broken"));
    await expect.poll(() => there.logged.join()).toContain("to listen is back");
  });

  test("a publisher cut off alone makes the listeners look for what it could not say", async () => {
    await redis.start();
    const [here, there] = [startProcess(), startProcess()];
    const theirs = createRecorder();
    await there.bus.listen("anna", theirs);
    await hearsFrom(theirs, here.bus, "anna");
    const before = theirs.heard.length;
    here.connections[0]?.disconnect(true);
    await here.bus.announce([announced("anna", "lost")]);
    await expect.poll(() => theirs.heard.slice(before), { timeout: 60_000 }).toContain("interrupted");
    expect(newsOf(theirs)).toEqual([]);
  });

  test("what is announced while the others are told to look is not lost", async () => {
    await redis.start();
    const [here, there] = [startProcess(), startProcess()];
    const theirs = createRecorder();
    await there.bus.listen("anna", theirs);
    await hearsFrom(theirs, here.bus, "anna");
    const [publisher] = here.connections;
    if (publisher === undefined) return;
    // The answer to what it says from now on is long on its way.
    const publish = publisher.publish.bind(publisher);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    publisher.publish = async (...said: [string, string]) => {
      const receivers = await publish(...said);
      await answered;
      return receivers;
    };
    const before = theirs.heard.length;
    publisher.disconnect(true);
    await here.bus.announce([announced("anna", "lost")]);
    await expect.poll(() => theirs.heard.slice(before), { timeout: 60_000 }).toContain("interrupted");
    await here.bus.announce([announced("anna", "told")]);
    await expect.poll(() => newsOf(theirs)).toEqual(["told"]);
    answer();
  });

  test("without the server a process starts, hears its own, and joins the others when there is one", async () => {
    const [here, there] = [startProcess().bus, startProcess().bus];
    const [mine, theirs] = [createRecorder(), createRecorder()];
    await here.listen("anna", mine);
    await there.listen("anna", theirs);
    await here.announce([announced("anna", "1")]);
    expect(mine.heard).toEqual(["1"]);
    await redis.start();
    await expect.poll(() => theirs.heard, { timeout: 60_000 }).toContain("interrupted");
    await hearsFrom(theirs, here, "anna");
  });

  test("what somebody else publishes is left alone", async () => {
    await redis.start();
    const { bus, logged } = startProcess();
    const mine = createRecorder();
    await bus.listen("anna", mine);
    await hearsFrom(mine, startProcess().bus, "anna");
    const outside = new Redis(redis.url);
    const channel = "quick-photos:photos:inbox:anna";
    for (const text of ["", "{", "{}", '{"from":"x","notification":{"userId":"anna"}}'])
      await outside.publish(channel, text);
    await expect.poll(() => logged.filter((line) => line.includes("none of this version's")).length).toBe(4);
    expect(newsOf(mine)).toEqual([]);
    outside.disconnect();
  });
});
