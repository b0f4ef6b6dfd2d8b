import { cpSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder } from "@quick-photos/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAudit } from "./fixtures/maintenance-process.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

// A data folder that the server of that day made: Anna published a photo, Ben and Cleo follow her and reacted to it. Its
// profiles, photos, reactions, friendships and notifications are all of the first version.
const stored = path.join(import.meta.dirname, "fixtures/data-of-2026-11-26");
const photoId = "BCFW27A2STSP5XH4.01M8CTF4CRR9E382QS776RSRH6";
const now = () => new Date("2026-11-27T10:00:00.000Z");

const folder = createTemporaryFolder();
let running: RunningApp;
let accessToken: string;

async function call(method: "GET" | "POST", procedure: string, input: unknown = {}): Promise<unknown> {
  const query = method === "GET" ? `?input=${encodeURIComponent(JSON.stringify(input))}` : "";
  const answer = await running.app.request(`/trpc/${procedure}${query}`, {
    method,
    headers: { "content-type": "application/json", ...(accessToken && { authorization: `Bearer ${accessToken}` }) },
    ...(method === "POST" && { body: JSON.stringify(input) }),
  });
  const { result, error } = (await answer.json()) as { result?: { data: unknown }; error?: unknown };
  return result?.data ?? expect.fail(`${procedure}: ${JSON.stringify(error)}`);
}

beforeAll(async () => {
  cpSync(stored, folder.path, { recursive: true });
  running = await startApp({ dataDir: folder.path }, { now });
  accessToken = "";
  const signedIn = await call("POST", "session.signIn", { username: "anna", password: "a password of old" });
  accessToken = (signedIn as { session: { accessToken: string } }).session.accessToken;
});
afterAll(() => folder.remove());

test("is read by the server of today, written to, and agrees with itself", async () => {
  // Its table is as the release of that day left it: the changes of its keys wait for somebody.
  const readiness = await (await running.app.request("/readyz")).json();
  const waiting = { "keys:dead-letters-to-buckets": "old", "rows:name-words": "old", "rows:explore-entries": "old" };
  expect(readiness).toMatchObject({ ready: true, keyMigrations: waiting });
  expect(await call("GET", "users.search", { prefix: "AN" })).toMatchObject({ items: [{ username: "anna" }] });
  const photo = { photoId, caption: "From before" };
  const reactions = { counts: { heart: 1, smiley: 1, thumbsUp: 0, sunglasses: 0 }, mine: null };
  expect(await call("GET", "photos.byId", { photoId })).toMatchObject({ ...photo, reactions });
  expect(await call("GET", "feed.home")).toMatchObject({ items: [photo] });
  expect(await call("GET", "follows.followers", { userId: photoId.slice(0, 16) })).toMatchObject({
    items: [{ user: { username: "cleo" } }, { user: { username: "ben" } }],
  });
  expect(await call("GET", "inbox.list")).toMatchObject({
    items: [
      { kind: "reactions", count: 2, users: [{ username: "cleo" }, { username: "ben" }], kinds: [] },
      { kind: "follower", user: { username: "cleo" } },
      { kind: "follower", user: { username: "ben" } },
    ],
    unread: 3,
  });
  await call("POST", "reactions.react", { photoId, kind: "thumbsUp" });
  await expect
    .poll(() => call("GET", "photos.byId", { photoId }))
    .toMatchObject({ reactions: { counts: { ...reactions.counts, thumbsUp: 1 }, mine: "thumbsUp" } });
  await running[Symbol.asyncDispose]();
  const audit = await runAudit([], { DATA_DIR: folder.path });
  expect([audit.code, audit.stdout]).toEqual([0, expect.stringContaining("Everything agrees")]);
});
