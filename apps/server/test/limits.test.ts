import { createPasswords } from "@quick-photos/api";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServerEnv } from "../src/http/server-env.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

/** So many calls of strangers within ten seconds, and so many wrong passwords for one account in all. */
const visits = 300;
const anywhere = 20;

const password = "correct horse battery staple";
const wrong = "wrong horse battery staple";

let running: RunningApp;
let app: Hono<ServerEnv>;

beforeAll(async () => {
  running = await startApp(
    {},
    {
      env: { LIMIT_VISITS: `${visits}/10`, LIMIT_GUESSES_ANYWHERE: `${anywhere}/600` },
      passwords: createPasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 }),
    },
  );
  app = running.app;
});
afterAll(() => running[Symbol.asyncDispose]());

interface OneAnswer {
  error?: { data: { reason: string } };
}

interface Answer {
  status: number;
  retryAfter: string | null;
  reasons: (string | undefined)[];
}

/** Sends a request as if from this address, and returns what became of its calls. */
async function send(
  address: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const post = {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
  const incoming = { socket: { remoteAddress: address }, complete: true };
  const response = await app.request(`/trpc/${path}`, body === undefined ? { headers } : post, { incoming });
  const answered = (await response.json()) as OneAnswer | OneAnswer[];
  const answers = [answered].flat();
  const reasons = answers.map(({ error }) => error?.data.reason);
  return { status: response.status, retryAfter: response.headers.get("retry-after"), reasons };
}

const signIn = (address: string, username: string, secret: string, headers?: Record<string, string>) =>
  send(address, "session.signIn", { username, password: secret }, headers);

async function signUp(address: string, username: string): Promise<string> {
  expect((await send(address, "users.create", { username, password })).status).toBe(200);
  return username;
}

/** Counts what was answered, by status. */
function tally(answers: Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test("of 250 wrong passwords at once ten are compared, and the others learn when to come again", async () => {
  const anna = await signUp("192.0.2.1", "anna");
  for (const username of [anna, "nobody_at_all"]) {
    const answers = await Promise.all(Array.from({ length: 250 }, () => signIn("192.0.2.1", username, wrong)));
    expect(tally(answers)).toEqual({ 401: 10, 429: 240 });
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.reasons).toEqual(["TOO_MANY_CALLS"]);
    expect(Number(refused?.retryAfter)).toBeGreaterThan(500);
    expect(Number(refused?.retryAfter)).toBeLessThanOrEqual(600);
  }
});

test("a right password ends the count of wrong ones", async () => {
  const ben = await signUp("192.0.2.2", "ben");
  for (const _ of [1, 2]) {
    const answers = await Promise.all(Array.from({ length: 9 }, () => signIn("192.0.2.2", ben, wrong)));
    expect(tally(answers)).toEqual({ 401: 9 });
    expect((await signIn("192.0.2.2", ben, password)).status).toBe(200);
  }
});

test("a crowd of guessers is stopped, and does not keep the owner out who was there before", async () => {
  const carl = await signUp("192.0.2.3", "carl");
  expect((await signIn("192.0.2.3", carl, password)).status).toBe(200);
  const crowd = Array.from({ length: 30 }, (_, at) => signIn(`198.51.100.${at}`, carl, wrong));
  expect(tally(await Promise.all(crowd))).toEqual({ 401: anywhere, 429: 30 - anywhere });
  expect((await signIn("192.0.2.3", carl, password)).status).toBe(200);
  expect((await signIn("198.51.100.99", carl, password)).status).toBe(429);
});

test("nobody becomes another by a header of their own", async () => {
  const dora = await signUp("192.0.2.4", "dora");
  const tries = Array.from({ length: 15 }, (_, at) =>
    signIn("192.0.2.4", dora, wrong, { "x-forwarded-for": `203.0.113.${at}` }),
  );
  expect(tally(await Promise.all(tries))).toEqual({ 401: 10, 429: 5 });
});

test("twenty sign-ins in one request are none", async () => {
  const calls = Array.from({ length: 20 }, () => ({ username: "anna", password: wrong }));
  const paths = calls.map(() => "session.signIn").join(",");
  const { reasons } = await send("192.0.2.5", `${paths}?batch=1`, { ...calls });
  expect(reasons).toEqual(calls.map(() => "NOT_IN_A_BATCH"));
});

test("a batch of twenty calls counts as twenty", async () => {
  const paths = Array.from({ length: 20 }, () => "users.search").join(",");
  const input = JSON.stringify({ ...Array.from({ length: 20 }, () => ({ prefix: "zz", limit: 1 })) });
  const batch = () => send("192.0.2.6", `${paths}?batch=1&input=${encodeURIComponent(input)}`);
  const answered: (string | undefined)[] = [];
  for (let sent = 0; sent < visits + 20; sent += 20) answered.push(...(await batch()).reasons);
  expect(answered.filter((reason) => reason === undefined)).toHaveLength(visits);
  expect(answered.filter((reason) => reason === "TOO_MANY_CALLS")).toHaveLength(20);
});
