import { accessPatterns, createUserId } from "@quick-photos/db";
import { createLocalMedia } from "@quick-photos/media/local";
import { createTemporaryFolder } from "@quick-photos/testing";
import { startTable } from "@quick-photos/testing/engine";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  ApiError,
  type Context,
  createAccessTokens,
  createCaller,
  createEndedSessions,
  createLocalLiveBus,
  createPasswords,
  unlimitedRequest,
} from "../src/index.ts";

const password = "correct horse";
const secret = new Uint8Array(32).fill(7);
const now = () => new Date();
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

const { db, tally, stop } = await startTable({ isUntouched: true }); // nobody projects the words of names here
const folder = createTemporaryFolder();
const media = createLocalMedia({ directory: folder.path, publicUrl: "http://api.test", secret, now });
const accessTokens = createAccessTokens({ secret, now });
const live = createLocalLiveBus();
const passwords = createPasswords();
const endedSessions = createEndedSessions({ bus: live, now });

beforeEach(() => tally.reset());
afterAll(async () => {
  await stop();
  folder.remove();
});

function as(userId: string | null) {
  const viewer = userId === null ? null : { userId, sessionId: null, until: new Date(Date.now() + 60_000) };
  const known = { accessTokens, endedSessions, passwords, limits: unlimitedRequest };
  const context: Context = { ...known, db, media, live, viewer, now };
  return createCaller(context);
}

async function signUp(username: string) {
  const { user, session } = await as(null).users.create({ username, password });
  return { api: as(user.userId), user, session };
}

async function upload(api: ReturnType<typeof as>) {
  const { uploadId } = await api.photos.createUpload({ contentType: "image/png", byteLength: pixel.length });
  await media.receive(uploadId, new Blob([pixel]).stream(), pixel.length);
  return uploadId;
}

async function reasonOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => "accepted",
    (error: unknown) => (error instanceof ApiError ? error.reason : String(error)),
  );
}

const requests = (procedure: string) => tally.totals(procedure).requests;

describe("an account", () => {
  test("is created, signed in, and found", async () => {
    const { user, session } = await signUp("Carla");
    expect(user).toMatchObject({ username: "carla", displayName: "carla", pictureUrl: null });
    expect(user.viewer).toEqual({ isSelf: true, follows: false, followedBy: false });
    expect(await accessTokens.verify(session.accessToken)).toMatchObject({ userId: user.userId });
    expect(await as(null).users.byUsername({ username: "CARLA" })).toEqual({ ...user, viewer: null });
    expect((await as(null).users.search({ prefix: "ca" })).items).toMatchObject([{ username: "carla" }]);
    expect(await reasonOf(signUp("cArLa"))).toBe("USERNAME_TAKEN");
    expect(requests("users.create")).toBe(2);
  });

  test("changes field by field, its name and its picture", async () => {
    const { api, user } = await signUp("dora");
    tally.reset();
    expect(await api.users.update({ status: "hiking" })).toEqual({ ...user, status: "hiking" });
    expect(requests("users.update")).toBe(1);
    const pictureUploadId = await upload(api);
    const changed = await api.users.update({ username: "dorothea", displayName: "Dora", pictureUploadId });
    expect(changed).toMatchObject({ username: "dorothea", displayName: "Dora", status: "hiking" });
    expect(changed.pictureUrl).toMatch(/^http:\/\/api\.test\/media\//);
    expect(await api.users.me()).toEqual(changed);
    expect(await reasonOf(as(null).users.byUsername({ username: "dora" }))).toBe("USER_NOT_FOUND");
    expect((await as(null).session.signIn({ username: "dorothea", password })).user).toEqual(changed);
  });

  test("keeps a name from before nobody could take it, and takes no other such name", async () => {
    const userId = createUserId();
    const profile = { displayName: "", location: "", status: "", interests: [], createdAt: now().toISOString() };
    await accessPatterns.users.create.run(db, {
      userId,
      username: "a..b",
      passwordHash: await passwords.inTurn(({ hash }) => hash(password)),
      ...profile,
    });
    const { user } = await as(null).session.signIn({ username: "A..b", password });
    expect(user).toMatchObject({ userId, username: "a..b" });
    expect(await as(null).users.byUsername({ username: "a..b" })).toMatchObject({ userId });
    const api = as(userId);
    expect(await api.users.update({ username: "a..b", status: "here" })).toEqual({ ...user, status: "here" });
    expect(await reasonOf(api.users.update({ username: "admin" }))).toBe("INPUT_INVALID");
    expect(await api.users.me()).toMatchObject({ username: "a..b" });
  });

  test("is removed with its password only, and twice is as good as once", async () => {
    const { api, user, session } = await signUp("emil");
    expect(await reasonOf(api.users.remove({ password: "wrong" }))).toBe("CREDENTIALS_WRONG");
    expect(await api.users.remove({ password })).toEqual({});
    expect(await api.users.remove({ password })).toEqual({});
    expect(await reasonOf(as(null).users.byId(user))).toBe("USER_NOT_FOUND");
    expect(await reasonOf(as(null).session.signIn({ username: "emil", password }))).toBe("CREDENTIALS_WRONG");
    expect(await reasonOf(api.photos.createUpload({ contentType: "image/png", byteLength: 1 }))).toBe("SESSION_ENDED");
    expect(await accessTokens.verify(session.accessToken)).toMatchObject({ userId: user.userId });
  });
});

describe("a session", () => {
  test("tells neither whether the name or the password is wrong", async () => {
    await signUp("fritz");
    expect(await reasonOf(as(null).session.signIn({ username: "fritz", password: "x" }))).toBe("CREDENTIALS_WRONG");
    expect(await reasonOf(as(null).session.signIn({ username: "nobody", password }))).toBe("CREDENTIALS_WRONG");
  });

  test("is renewed once a token; a replay ends it for everybody", async () => {
    const { session } = await signUp("gerda");
    const refreshed = await as(null).session.refresh(session);
    expect(refreshed.session.refreshToken).not.toBe(session.refreshToken);
    expect(await reasonOf(as(null).session.refresh(session))).toBe("SESSION_REPLAYED");
    expect(await reasonOf(as(null).session.refresh(refreshed.session))).toBe("SESSION_NOT_FOUND");
    expect(await reasonOf(as(null).session.refresh({ refreshToken: "x" }))).toBe("SESSION_NOT_FOUND");
  });

  test("ends, and ending it again is no error", async () => {
    const { session } = await signUp("hugo");
    for (const { refreshToken } of [session, session, { refreshToken: "x" }]) {
      expect(await as(null).session.signOut({ refreshToken })).toEqual({});
    }
    expect(await reasonOf(as(null).session.refresh(session))).toBe("SESSION_NOT_FOUND");
  });
});

test("a photo is published once, reacted to, listed and removed", async () => {
  const { api, user } = await signUp("iris");
  const other = await signUp("jonas");
  const uploadId = await upload(api);
  tally.reset();
  const photo = await api.photos.publish({ uploadId, caption: " Above\r\nthe fog " });
  expect(photo).toMatchObject({ caption: "Above\nthe fog", width: 1, height: 1, owner: { userId: user.userId } });
  expect(requests("photos.publish")).toBe(1);
  const { photoId } = photo;

  expect(await api.reactions.react({ photoId, kind: "heart" })).toEqual({ photoId, mine: "heart" });
  expect((await api.photos.byId({ photoId })).reactions.mine).toBe("heart");
  expect((await as(null).photos.byId({ photoId })).reactions.mine).toBeNull();
  const again = await api.photos.publish({ uploadId, caption: "another" });
  expect(again).toMatchObject({ photoId, caption: photo.caption, reactions: { mine: "heart" } });
  expect(await api.reactions.remove({ photoId })).toEqual({ photoId, mine: null });

  const { reactions, ...summary } = photo;
  const { counts, total } = reactions;
  expect(await as(null).photos.byUser(user)).toEqual({
    items: [{ ...summary, reactions: { counts, total } }],
    nextCursor: null,
  });
  expect(await reasonOf(other.api.photos.publish({ uploadId }))).toBe("UPLOAD_NOT_FOUND");
  expect(await reasonOf(other.api.photos.remove({ photoId }))).toBe("NOT_YOURS");
  expect(await api.photos.remove({ photoId })).toEqual({});
  expect(await api.photos.remove({ photoId })).toEqual({});
  expect(await reasonOf(api.photos.byId({ photoId }))).toBe("PHOTO_NOT_FOUND");
  expect(await reasonOf(other.api.reactions.react({ photoId, kind: "smiley" }))).toBe("PHOTO_NOT_FOUND");
  expect(await other.api.reactions.remove({ photoId })).toEqual({ photoId, mine: null });
});

test("a follow shows on both sides, and repeating it changes nothing", async () => {
  const [kim, lena] = [await signUp("kim"), await signUp("lena")];
  const { userId } = lena.user;
  tally.reset();
  expect(await kim.api.follows.follow({ userId })).toEqual({ userId, follows: true });
  expect(requests("follows.follow")).toBe(1);
  expect(await kim.api.follows.follow({ userId })).toEqual({ userId, follows: true });
  const followers = await as(null).follows.followers({ userId });
  expect(followers.items.map(({ user }) => user.username)).toEqual(["kim"]);
  expect((await as(null).follows.followed(kim.user)).items).toMatchObject([{ user: { username: "lena" } }]);
  expect((await kim.api.users.byId({ userId })).viewer).toEqual({ isSelf: false, follows: true, followedBy: false });
  expect(await reasonOf(kim.api.follows.follow(kim.user))).toBe("SELF_FOLLOW");
  expect(await reasonOf(kim.api.follows.follow({ userId: "0".repeat(16) }))).toBe("USER_NOT_FOUND");
  expect(await reasonOf(as(null).follows.followers({ userId, cursor: "x" }))).toBe("CURSOR_INVALID");
  for (const follows of [false, false]) {
    expect(await kim.api.follows.unfollow({ userId })).toEqual({ userId, follows });
  }
});
