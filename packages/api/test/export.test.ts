import { accessPatterns, createUserId } from "@quick-photos/db";
import { forEachConcurrently } from "@quick-photos/db/io";
import { createLocalMedia } from "@quick-photos/media/local";
import { createTemporaryFolder } from "@quick-photos/testing";
import { startTable } from "@quick-photos/testing/engine";
import { aUser } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Context,
  createAccessTokens,
  createCaller,
  createEndedSessions,
  createLocalLiveBus,
  createPasswords,
  exportDocument,
  unlimitedRequest,
} from "../src/index.ts";

/** More than two parts of one section. */
const followed = 230;

const secret = new Uint8Array(32).fill(7);
const now = () => new Date("2026-11-22T12:00:00.000Z");
const { db, tally, stop } = await startTable();
const folder = createTemporaryFolder();
const media = createLocalMedia({ directory: folder.path, publicUrl: "http://api.test", secret, now });
const accessTokens = createAccessTokens({ secret, now });
const userId = createUserId();
const viewer = { userId, sessionId: null, until: new Date("2026-11-22T12:15:00.000Z") };
const live = createLocalLiveBus();
const context: Context = {
  db,
  media,
  accessTokens,
  endedSessions: createEndedSessions({ bus: live, now }),
  passwords: createPasswords(),
  live,
  viewer,
  limits: unlimitedRequest,
  now,
};

const somebody = (id: string) => ({ ...aUser(id.toLowerCase()), userId: id });

beforeAll(async () => {
  await accessPatterns.users.create.run(db, somebody(userId));
  await forEachConcurrently(Array.from({ length: followed }, createUserId), async (followedId) => {
    await accessPatterns.users.create.run(db, somebody(followedId));
    await accessPatterns.follows.follow.run(db, { followerId: userId, followedId, now: now() });
  });
});
afterAll(async () => {
  await stop();
  folder.remove();
});

const requests = () => tally.totals("users.exportData").requests;

test("an export is one JSON document, of which nothing is read before it is asked for", async () => {
  tally.reset();
  const pieces = exportDocument(context);
  expect(requests()).toBe(0);
  const { value: first } = await pieces.next();
  expect(requests()).toBe(1);
  let text = String(first);
  let longest = 0;
  for await (const piece of pieces) {
    text += piece;
    longest = Math.max(longest, piece.length);
  }
  const document: Record<string, unknown[]> = JSON.parse(text);
  expect(document.exportedAt).toBe(now().toISOString());
  expect(document.profile).toEqual([await createCaller(context).users.me()]);
  expect(new Set(document.followed?.map((edge) => JSON.stringify(edge))).size).toBe(followed);
  expect(document.photos).toEqual([]);
  // A part at a time, and never the whole.
  expect(longest).toBeLessThan(text.length / 2);
  // Every section once, and the long one in three parts.
  expect(requests()).toBe(Object.keys(document).length - 1 + 2);
});

test("an export that is given up reads no further", async () => {
  tally.reset();
  const pieces = exportDocument(context);
  await pieces.next();
  await pieces.return(undefined);
  expect(requests()).toBe(1);
});

test("an account that is gone has nothing to export", async () => {
  const stranger = { ...context, viewer: { ...viewer, userId: createUserId() } };
  await expect(exportDocument(stranger).next()).rejects.toMatchObject({ reason: "USER_NOT_FOUND" });
  await expect(exportDocument({ ...context, viewer: null }).next()).rejects.toMatchObject({
    reason: "SIGN_IN_REQUIRED",
  });
});
