import { randomBytes } from "node:crypto";
import type { Notification } from "@quick-photos/client-sdk";
import { eventually } from "@quick-photos/contract-suite/world/eventually";
import { type LiveStream, openLiveStream } from "@quick-photos/contract-suite/world/live-stream";
import { publish } from "@quick-photos/contract-suite/world/photos";
import { failureOf } from "@quick-photos/contract-suite/world/refusal";
import type { Person, World } from "@quick-photos/contract-suite/world/world";
import { worldAt } from "@quick-photos/contract-suite/world/world-at";
import { accessPatterns, createDb } from "@quick-photos/db";
import { createTemporaryFolder, findFreePort, type TemporaryFolder } from "@quick-photos/testing";
import { openRedis } from "@quick-photos/testing/redis";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createBalancer, publicUrl } from "../src/bindings/balancer.ts";
import { createLossyProxy } from "../src/bindings/lossy-proxy.ts";
import { endServer, type RunningServer, startServer } from "../src/bindings/server-process.ts";
import { openTestEngine, type TestEngine } from "../src/bindings/test-engine.ts";

let engine: TestEngine;
let folder: TemporaryFolder;
let servers: RunningServer[];
let secret: string;
beforeEach(async () => {
  engine = await openTestEngine();
  folder = createTemporaryFolder();
  servers = [];
  secret = randomBytes(32).toString("hex");
});
afterEach(async () => {
  await Promise.all(servers.map((server) => endServer(server, "SIGKILL")));
  await engine[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** Starts a server on the test's table; a second one has a folder of its own. */
async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  const DATA_DIR = `${folder.path}/${environment.PORT ?? servers.length}`;
  const server = await startServer({ ...engine.environment, AUTH_SECRET: secret, DATA_DIR, ...environment });
  servers.push(server);
  return server;
}

/** The same person, connected through another address. */
const through = (baseUrl: string, { session }: Person) => worldAt(baseUrl).binding.connect(session);

const follow = (follower: Person, { userId }: Person) => follower.api.follows.follow.mutate({ userId });

/** Returns the followers that the next events tell of, past every `ready`. */
async function nextFollowers(stream: LiveStream, count: number): Promise<string[]> {
  const followers: string[] = [];
  while (followers.length < count) {
    const { data } = await stream.next();
    if (data.type === "notification" && data.notification.kind === "follower") {
      followers.push(data.notification.user.userId);
    }
  }
  return followers;
}

async function isReady(stream: LiveStream): Promise<void> {
  expect((await stream.next()).data.type).toBe("ready");
}

/** How many a notification counts. */
const countOf = (notification: Notification) => ("count" in notification ? notification.count : 1);

/** Reads on until a stream has told everything of a list as the list has it. Throws when it does not. */
async function readUntilTold(stream: LiveStream, list: Notification[]): Promise<void> {
  const untold = new Map(list.map((one) => [one.notificationId, countOf(one)]));
  try {
    while (untold.size > 0) {
      const { data } = await stream.next();
      if (data.type !== "notification") continue;
      const { notificationId } = data.notification;
      if (untold.get(notificationId) === countOf(data.notification)) untold.delete(notificationId);
    }
  } catch (cause) {
    throw new Error(`the inbox lists what was not told: ${[...untold.keys()].join(", ")}`, { cause });
  }
}

/** Puts a gate before calls, at which they wait while it is closed. */
function createGate(fetch: typeof globalThis.fetch) {
  let opened = Promise.resolve();
  let open = () => {};
  return {
    async fetch(...call: Parameters<typeof fetch>) {
      await opened;
      return fetch(...call);
    },
    close() {
      opened = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
  };
}

/** Signs up somebody with a photo, and so many who come two at a time, to follow them and to react to it. */
async function createHost(world: World, visitors: number) {
  const host = await world.signUp();
  const { photoId } = await publish(host);
  const waiting = await Promise.all(Array.from({ length: visitors }, () => world.signUp()));
  const visited: string[] = [];
  const list = async () => (await host.api.inbox.list.query()).items;
  const told = (one: Notification) => (one.kind === "follower" ? one.user.userId : `${countOf(one)} ${one.kind}`);
  return {
    host,
    async visit() {
      for (const visitor of waiting.splice(0, 2)) {
        await follow(visitor, host);
        await visitor.api.reactions.react.mutate({ photoId, kind: "heart" });
        visited.push(visitor.userId);
      }
    },
    /** Returns the host's inbox, once it lists all visits. */
    async inbox() {
      const expected = [...visited, `${visited.length} reactions`].sort();
      await eventually(async () => (await list()).map(told).sort()).toEqual(expected);
      return list();
    },
  };
}

/**
 * Replaces two servers one after the other, as a rolling restart does, while people act; each is stopped when another one
 * has started. Expects that who listens at either hears of all that their inbox lists, even if one of them comes back
 * only when the inbox lists it already.
 */
async function expectNoneLost(servers: RunningServer[], startNext: () => Promise<RunningServer>): Promise<void> {
  const { sendTo, fetch } = createBalancer();
  const gate = createGate(fetch);
  const world = worldAt(publicUrl, { fetch });
  let serving = servers;
  // Each has a folder of photos of its own.
  sendTo(...servers.slice(0, 1));
  // Two at each of three visits for each server.
  const { host, visit, inbox } = await createHost(world, servers.length * 6);
  const streams: LiveStream[] = [];
  for (const server of servers) {
    sendTo(server);
    const listener = server === servers.at(-1) ? worldAt(publicUrl, { fetch: gate.fetch }) : world;
    const stream = openLiveStream(listener.binding.connect(host.session));
    await isReady(stream);
    streams.push(stream);
  }
  sendTo(...serving);
  for (const leaving of servers) {
    const [next] = await Promise.all([startNext(), visit()]);
    serving = [...serving.filter((server) => server !== leaving), next];
    sendTo(...serving);
    gate.close();
    const [code] = await Promise.all([endServer(leaving, "SIGTERM"), visit()]);
    expect(code).toBe(0);
    await visit();
    await inbox();
    gate.open();
  }
  for (const stream of streams) {
    await readUntilTold(stream, await inbox());
    stream.close();
  }
}

test("of two processes on one table, each event reaches the listeners of both, once, whichever process it came through, and none is lost while others take their places", async () => {
  await using redis = await openRedis();
  await redis.start();
  const startNext = () => start({ REDIS_URL: redis.url });
  const [first, second] = [await startNext(), await startNext()];
  const [here, there] = [worldAt(first.baseUrl), worldAt(second.baseUrl)];
  const anna = await here.signUp();
  const streams = [first, second].map(({ baseUrl }) => openLiveStream(through(baseUrl, anna)));
  await Promise.all(streams.map(isReady));
  const followers: string[] = [];
  for (const world of [here, there, here, there]) {
    const follower = await world.signUp();
    await follow(follower, anna);
    followers.push(follower.userId);
    // One after the other, so that a second telling of the one would come before the next.
    for (const stream of streams) expect(await nextFollowers(stream, 1)).toEqual([follower.userId]);
  }
  expect(new Set(followers).size).toBe(4);
  for (const stream of streams) stream.close();
  expect(first.output()).not.toContain("REDIS_URL");
  await expectNoneLost([first, second], startNext);
});

/** Returns why calls are refused with an access token through an address; undefined when they are not. */
const refusalAt = async (baseUrl: string, accessToken: string) =>
  (await failureOf(worldAt(baseUrl).binding.connectWith(accessToken).api.users.me.query()))?.reason;

/**
 * Ends sessions through one of two servers without a bus, and expects that both refuse them; returns whether a server
 * that starts later does.
 */
async function expectEndsHeard(first: RunningServer, second: RunningServer) {
  const [here, there] = [worldAt(first.baseUrl), worldAt(second.baseUrl)];
  const [anna, ben, carl] = await Promise.all([here.signUp(), here.signUp(), here.signUp()]);
  const tokens = [anna, ben, carl].map(({ session }) => session.accessToken);
  const refusals = ({ baseUrl }: RunningServer) => Promise.all(tokens.map((token) => refusalAt(baseUrl, token)));
  const stream = openLiveStream(there.binding.connectWith(anna.session.accessToken));
  await isReady(stream);
  await here.stranger().api.session.refresh.mutate({ refreshToken: ben.session.refreshToken });
  expect(await refusals(second)).toEqual([undefined, undefined, undefined]);

  await here.stranger().api.session.signOut.mutate({ refreshToken: anna.session.refreshToken });
  await failureOf(here.stranger().api.session.refresh.mutate({ refreshToken: ben.session.refreshToken }));
  await carl.api.users.remove.mutate({ password: carl.password });
  const all = ["SESSION_ENDED", "SESSION_ENDED", "SESSION_ENDED"];
  expect(await refusals(first)).toEqual(all);
  await expect.poll(() => refusals(second), { timeout: 60_000, interval: 20 }).toEqual(all);
  expect((await failureOf(stream.next()))?.reason).toBe("SESSION_ENDED");
  return async (later: RunningServer) => expect(await refusals(later)).toEqual(all);
}

/** Expects that a connection that breaks between events loses none and repeats none. */
async function expectCutsHealed(server: RunningServer): Promise<void> {
  const world = worldAt(server.baseUrl);
  await using proxy = await createLossyProxy(Number(new URL(server.baseUrl).port));
  const anna = await world.signUp();
  const stream = openLiveStream(through(proxy.baseUrl, anna));
  await isReady(stream);
  const followers: string[] = [];
  for (let round = 0; round < 3; round++) {
    for (const isCut of [false, true, false]) {
      if (isCut) proxy.cut();
      const follower = await world.signUp();
      await follow(follower, anna);
      followers.push(follower.userId);
    }
  }
  expect(await nextFollowers(stream, followers.length)).toEqual(followers);
  stream.close();
}

test("without a bus, two processes refuse what ended in one of them; a stream goes on past connections that break, past a kill of its server and past its stop", async () => {
  const PORT = String(await findFreePort());
  const startThere = () => start({ PORT, LOG_LEVEL: "trace" });
  const [first, second] = [await startThere(), await start()];
  const expectRefused = await expectEndsHeard(first, second);
  // What one projects, the other's listeners do not hear of.
  await endServer(second, "SIGKILL");
  await expectCutsHealed(first);

  const world = worldAt(first.baseUrl);
  const [anna, ben, carl, dora, emil] = await Promise.all(Array.from({ length: 5 }, () => world.signUp()));
  if (!anna || !ben || !carl || !dora || !emil) throw new RangeError("five are five");
  const stream = openLiveStream(anna);
  await isReady(stream);
  await follow(ben, anna);
  expect(await nextFollowers(stream, 1)).toEqual([ben.userId]);

  await endServer(first, "SIGKILL");
  const db = createDb({ client: engine.client, tableName: engine.tableName });
  await accessPatterns.follows.follow.run(db, { followerId: carl.userId, followedId: anna.userId, now: new Date() });
  const next = await startThere();
  await expectRefused(next);
  await follow(dora, anna);
  expect(await nextFollowers(stream, 2)).toEqual([carl.userId, dora.userId]);

  const stoppingAt = performance.now();
  expect(await endServer(next, "SIGTERM")).toBe(0);
  // Less than the ten seconds that a request in flight may take.
  expect(performance.now() - stoppingAt).toBeLessThan(5_000);
  await startThere();
  await follow(emil, anna);
  expect(await nextFollowers(stream, 1)).toEqual([emil.userId]);
  stream.close();

  for (const { output } of [first, next]) {
    expect(output()).toContain('"path":"/trpc/');
    expect(output()).not.toContain(anna.session.accessToken);
    expect(output()).not.toContain("lastEventId");
    const warnings = output()
      .split("\n")
      .filter((line) => /"level":"(?:warn|error|fatal)"/.test(line));
    expect(warnings).toEqual([expect.stringContaining("set REDIS_URL")]);
  }
});
