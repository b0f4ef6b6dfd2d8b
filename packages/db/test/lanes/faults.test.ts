import { setTimeout as delay } from "node:timers/promises";
import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Lane } from "../../src/lane/lane.ts";
import { createLeanLane } from "../../src/lane/lean-lane.ts";
import { createSdkLane } from "../../src/lane/sdk-lane.ts";
import { createUndiciHandler } from "../../src/lane/undici-handler.ts";
import { cutShort, damage, item, keepSilent, refuse, startFaultServer, stopMidway } from "./fault-server.ts";

const connections = 4;
const patienceMs = 100;

/** Each lane with the handler that a server gives its client. */
const lanes = {
  lean: {
    create: createLeanLane,
    handler: () => createUndiciHandler({ connections, timeoutMs: patienceMs }),
  },
  sdk: {
    create: createSdkLane,
    handler: () => ({ socketTimeout: patienceMs, httpAgent: { keepAlive: true, maxSockets: connections } }),
  },
};

const credentials = { accessKeyId: "FIRST", secretAccessKey: "secret" };
const throttled = refuse(400, "ProvisionedThroughputExceededException");

let server: Awaited<ReturnType<typeof startFaultServer>>;
const clients: DynamoDBClient[] = [];

beforeEach(async () => {
  server = await startFaultServer();
  // Pauses between attempts are random; these take no time.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const client of clients.splice(0)) client.destroy();
  await server.stop();
});

describe.each(Object.keys(lanes) as (keyof typeof lanes)[])("the %s lane", (name) => {
  function open(options: DynamoDBClientConfig = {}): Lane {
    const { create, handler } = lanes[name];
    const { endpoint } = server;
    const client = new DynamoDBClient({
      endpoint,
      region: "local",
      credentials,
      requestHandler: handler(),
      ...options,
    });
    clients.push(client);
    return create(client);
  }

  const read = (lane: Lane, settings = {}) => lane.send("GetItem", { TableName: "photos", Key: item }, settings);
  const signedBy = () => server.asked.map(({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? "")?.[1]);

  test("repeats what is throttled or fails at the server, and says how often", async () => {
    server.script.push(throttled, refuse(500, "InternalServerError"));
    expect(await read(open())).toMatchObject({ Item: item, $metadata: { attempts: 3, httpStatusCode: 200 } });
  });

  test("gives up after its attempts, with the error that came last", async () => {
    server.script.push(throttled, throttled, throttled);
    await expect(read(open({ maxAttempts: 3 }))).rejects.toMatchObject({
      name: "ProvisionedThroughputExceededException",
      $fault: "client",
      $metadata: { attempts: 3, httpStatusCode: 400 },
    });
    expect(server.asked).toHaveLength(3);
  });

  test("repeats nothing more once throttling has used up its tokens", async () => {
    const lane = open({ maxAttempts: 200 });
    server.script.push(...Array.from({ length: 201 }, () => throttled));
    // The standard mode has 500 tokens, of which a repetition of what is throttled takes five.
    await expect(read(lane)).rejects.toMatchObject({ $metadata: { attempts: 101 } });
    await expect(read(lane)).rejects.toMatchObject({ $metadata: { attempts: 1 } });
  });

  test("does not repeat what the caller got wrong", async () => {
    server.script.push(refuse(400, "ValidationException", "a key is missing"));
    const refused = { name: "ValidationException", message: "a key is missing", $metadata: { attempts: 1 } };
    await expect(read(open())).rejects.toMatchObject(refused);
  });

  test("repeats a transaction whose answer was lost with the token that it had", async () => {
    server.script.push(cutShort);
    const put = { Put: { TableName: "photos", Item: item } };
    const { $metadata } = await open().send("TransactWriteItems", { TransactItems: [put] }, {});
    expect($metadata.attempts).toBe(2);
    const tokens = server.asked.map(({ body }) => JSON.parse(body).ClientRequestToken);
    expect(tokens).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), tokens[0]]);
  });

  test("repeats an answer that was cut short", async () => {
    server.script.push(cutShort);
    expect(await read(open())).toMatchObject({ Item: item, $metadata: { attempts: 2 } });
  });

  test("looks at checksums if it is the lean one, and repeats an answer that is damaged", async () => {
    server.script.push(damage);
    expect(await read(open())).toMatchObject({ Item: item, $metadata: { attempts: name === "lean" ? 2 : 1 } });
  });

  test("takes another connection when its own was closed while idle", async () => {
    const lane = open();
    await read(lane);
    await server.hangUp();
    expect(await read(lane)).toMatchObject({ Item: item });
    expect(server.asked).toHaveLength(2);
  });

  test("asks again and again whom it cannot connect to, and says so", async () => {
    const lane = open({ maxAttempts: 3 });
    await server.stop();
    await expect(read(lane)).rejects.toMatchObject({
      name: "Error",
      code: "ECONNREFUSED",
      $metadata: { attempts: 3 },
    });
    server = await startFaultServer();
  });

  test("gives up on an answer that does not come, or not to its end, and asks again", async () => {
    server.script.push(keepSilent, stopMidway);
    const lane = open();
    const again = { Item: item, $metadata: { attempts: 2 } };
    expect(await Promise.all([read(lane), read(lane)])).toMatchObject([again, again]);
  });

  test("has no more connections than it may, and lets calls wait for them", async () => {
    const lane = open();
    const answers = await Promise.all(Array.from({ length: 5 * connections }, () => read(lane)));
    expect(answers.filter(({ Item }) => Item)).toHaveLength(5 * connections);
    expect(server.mostOpen()).toBe(connections);
  });

  test("signs by the server's clock once it has been told that its own is wrong", async () => {
    const hourMs = 3_600_000;
    server.setClock(hourMs);
    server.script.push(refuse(400, "InvalidSignatureException", "Signature expired: 20260101T000000Z is now earlier"));
    const lane = open();
    expect(await read(lane)).toMatchObject({ Item: item, $metadata: { attempts: 2 } });
    expect(await read(lane)).toMatchObject({ Item: item, $metadata: { attempts: 1 } });
    const dates = server.asked.map(({ headers }) => String(headers["x-amz-date"]));
    const aheadMs = dates.map((text) => {
      const [, year, month, day, hour, minute, second] = /^(....)(..)(..)T(..)(..)(..)Z$/.exec(text) ?? [];
      return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Date.now();
    });
    expect(aheadMs.map((ms) => Math.round(Math.abs(ms) / hourMs))).toEqual([0, 1, 1]);
  });

  test("signs the attempt after credentials have expired with new ones", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const minuteMs = 60_000;
    const ids = ["FIRST", "SECOND"];
    const provide = async () => ({
      accessKeyId: ids.shift() ?? "NONE",
      secretAccessKey: "secret",
      sessionToken: "a session",
      expiration: new Date(Date.now() + 30 * minuteMs),
    });
    const lane = open({ credentials: provide });
    await read(lane);
    server.script.push((response, request) => {
      vi.setSystemTime(Date.now() + 31 * minuteMs);
      throttled(response, request);
    });
    await read(lane);
    expect(signedBy()).toEqual(["FIRST", "FIRST", "SECOND"]);
    expect(server.asked.at(-1)?.headers["x-amz-security-token"]).toBe("a session");
  });

  test("says so when the credentials that it is given have expired", async () => {
    server.script.push(refuse(400, "ExpiredTokenException"));
    await expect(read(open())).rejects.toMatchObject({ name: "ExpiredTokenException", $metadata: { attempts: 1 } });
  });

  test("says so when it finds no credentials, and sends nothing", async () => {
    const credentials = () => Promise.reject(new Error("nobody is signed in"));
    await expect(read(open({ credentials }))).rejects.toThrow("nobody is signed in");
    expect(server.asked).toEqual([]);
  });

  test("sends nothing for somebody who has gone", async () => {
    const abortSignal = AbortSignal.abort();
    await expect(read(open(), { abortSignal })).rejects.toMatchObject({ name: "AbortError" });
    expect(server.asked).toEqual([]);
  });

  test("ends a request, and its connection, when its caller goes", async () => {
    const controller = new AbortController();
    let hasHungUp = false;
    server.script.push((response) => {
      response.once("close", () => {
        hasHungUp = true;
      });
      controller.abort();
    });
    await expect(read(open(), { abortSignal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
    await expect.poll(() => hasHungUp).toBe(true);
    expect(server.asked).toHaveLength(1);
  });

  test("ends a pause between attempts when its caller goes", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const controller = new AbortController();
    server.script.push(throttled);
    const call = read(open(), { abortSignal: controller.signal });
    await expect.poll(() => server.asked).toHaveLength(1);
    await delay(20);
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(server.asked).toHaveLength(1);
  });
});
