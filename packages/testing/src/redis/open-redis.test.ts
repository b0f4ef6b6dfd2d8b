import { once } from "node:events";
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { openRedis } from "./open-redis.ts";
import { readCommands } from "./read-commands.ts";

test("what is published reaches those who listen, counts them, and is refused where it is no publish or subscribe", async () => {
  await using redis = await openRedis();
  await redis.start();
  const [anna, ben] = [new Redis(redis.url), new Redis(redis.url)];
  onTestFinished(() => {
    for (const client of [anna, ben]) client.disconnect();
  });
  expect(await anna.subscribe("news", "weather")).toBe(2);
  expect(await ben.pubsub("NUMSUB", "news", "nothing")).toEqual(["news", 1, "nothing", 0]);
  const heard = once(anna, "message");
  const text = "größer als ein Byte 🦊\r\n$3\r\n";
  expect(await Promise.all([ben.publish("news", text), ben.publish("nothing", "")])).toEqual([1, 0]);
  expect(await heard).toEqual(["news", text]);
  expect(await anna.unsubscribe("news")).toBe(1);
  expect(await ben.publish("news", "late")).toBe(0);
  await expect(ben.call("NONSENSE")).rejects.toThrow(/unknown command .NONSENSE/);
});

test("killed, it is gone; started again, it listens where it was and remembers nobody", async () => {
  await using redis = await openRedis();
  await redis.start();
  const client = new Redis(redis.url, { retryStrategy: () => 20, autoResubscribe: false });
  client.on("error", () => {}); // nobody listens while it is started again
  onTestFinished(() => client.disconnect());
  await client.subscribe("news");
  const closed = once(client, "close");
  await redis.kill();
  await closed;
  await redis.start();
  await once(client, "ready");
  expect(await client.pubsub("NUMSUB", "news")).toEqual(["news", 0]);
});

test("commands are read wherever the network cuts them", () => {
  const bytes = Buffer.from("*2\r\n$7\r\nPUBLISH\r\n$3\r\nä!\r\n*1\r\n$4\r\nPING\r\n");
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const first = readCommands(bytes.subarray(0, cut));
    const second = readCommands(Buffer.concat([first.rest, bytes.subarray(cut)]));
    expect([...first.commands, ...second.commands]).toEqual([["PUBLISH", "ä!"], ["PING"]]);
  }
  expect(() => readCommands(Buffer.from("GET / HTTP/1.1\r\n"))).toThrow(RangeError);
});
