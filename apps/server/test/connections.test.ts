import { readdirSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Listener, listen } from "../src/listen.ts";
import { callerOf } from "./fixtures/photo-caller.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

const maxConnections = 40;
const streams = 5;

let running: RunningApp;
let listener: Listener;
let origin: string;

beforeAll(async () => {
  const env = {
    MAX_CONNECTIONS: `${maxConnections}`,
    LIMIT_STREAMS_AT_ONCE: `${streams}`,
    BODY_SECONDS: "1",
  };
  running = await startApp({}, { env });
  listener = await listen({ ...running.config, app: running.app, host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${listener.port}`;
});
afterAll(async () => {
  await listener.close({ graceMs: 0 });
  await running[Symbol.asyncDispose]();
});

/** A connection, what has come over it, and whether it is over. */
interface Line {
  socket: Socket;
  text(): string;
  isClosed(): boolean;
}

function open(written: string): Line {
  const socket = connect(listener.port, "127.0.0.1", () => socket.write(written));
  let text = "";
  let isClosed = false;
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  socket
    .on("error", () => {})
    .on("close", () => {
      isClosed = true;
    });
  return { socket, text: () => text, isClosed: () => isClosed };
}

/** A stream of somebody's notifications over a connection of its own; resolves when its first event has come. */
function openStream(accessToken: string): Promise<{ said: () => string; end: () => void; isOver: () => boolean }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${accessToken}` };
    const asked = get(`${origin}/trpc/inbox.live`, { headers, agent: false }, (response: IncomingMessage) => {
      let said = "";
      let isOver = false;
      response.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
        if (said.includes('"ready"')) resolve({ said: () => said, end: () => asked.destroy(), isOver: () => isOver });
      });
      response
        .on("error", () => {})
        .on("close", () => {
          isOver = true;
        });
    });
    asked.on("error", reject);
  });
}

const descriptors = (): number => readdirSync("/proc/self/fd").length;

test("a person's oldest stream makes room for one too many, and says when to come again", async () => {
  const { accessToken } = await callerOf(origin);
  const opened: Awaited<ReturnType<typeof openStream>>[] = [];
  for (let count = 0; count < streams + 2; count++) opened.push(await openStream(accessToken));
  await expect.poll(() => opened.map(({ isOver }) => isOver())).toEqual([true, true, ...Array(streams).fill(false)]);
  expect(opened[0]?.said()).toContain('"TOO_MANY_CALLS"');
  expect(opened[0]?.said()).toContain('"retryAfterMs":30000');
  for (const { end } of opened) end();
});

test.skipIf(process.platform !== "linux")("streams that have ended leave no file descriptors behind", async () => {
  const { accessToken } = await callerOf(origin);
  const before = descriptors();
  for (let round = 0; round < 20; round++) {
    const opened = await Promise.all(Array.from({ length: streams }, () => openStream(accessToken)));
    for (const { end } of opened) end();
  }
  await vi.waitFor(() => expect(descriptors()).toBeLessThanOrEqual(before + 2), { timeout: 60_000 });
});

test("idle connections make room for others, the oldest first", async () => {
  const idle = [open("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")];
  await expect.poll(() => idle[0]?.text()).toContain("200 OK");
  while (idle.length < maxConnections + 5) idle.push(open(""));
  await expect.poll(() => idle.filter(({ isClosed }) => isClosed()).length).toBeGreaterThanOrEqual(5);
  expect(idle[0]?.isClosed()).toBe(true);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  for (const { socket } of idle) socket.destroy();
});

test("a connection at work is left alone, and nobody waits for room", async () => {
  const { accessToken } = await callerOf(origin);
  const stream = await openStream(accessToken);
  const asked = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${accessToken}\r\n\r\n`;
  const second = open(asked("/healthz") + asked("/trpc/inbox.live"));
  await expect.poll(() => second.text()).toContain('"ready"');
  const idle = Array.from({ length: 2 * maxConnections }, () => open(""));
  await expect.poll(() => idle.filter(({ isClosed }) => isClosed()).length).toBeGreaterThanOrEqual(maxConnections);
  expect([stream.isOver(), second.isClosed()]).toEqual([false, false]);
  for (const { socket } of [second, ...idle]) socket.destroy();
  stream.end();
});

test.each([
  ["a call", "POST /trpc/session.signOut", "content-type: application/json"],
  ["an upload", "PUT /media/uploads/x", "content-type: image/png"],
])("%s whose body arrives byte by byte is cut off, and one that arrives at a rate is not", async (_, line, type) => {
  const head = `${line} HTTP/1.1\r\nHost: a\r\n${type}\r\ncontent-length: 100000\r\n\r\n`;
  const [slow, steady] = [open(head), open(head)];
  const dripping = setInterval(() => {
    slow.socket.write("1");
    steady.socket.write("1".repeat(300));
  }, 200);
  try {
    await vi.waitFor(() => expect(slow.isClosed()).toBe(true), { timeout: 60_000 });
    expect(slow.text()).toMatch(/^HTTP\/1.1 (408|404)/);
    expect(steady.isClosed()).toBe(false);
  } finally {
    clearInterval(dripping);
    steady.socket.destroy();
  }
});
