import { accessPatterns, formatPhotoId, type InboxEntry } from "@quick-photos/db";
import type { Notification, Photo, Profile, RetoldNotification } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { day, openStage, type Stage } from "../feeds/stage.ts";
import { untilNoonMs } from "./model.ts";

vi.setConfig({ testTimeout: 30_000 });

let table: TestTable;
beforeAll(async () => {
  table = await startTable({ role: "projector" });
});
afterAll(() => table.stop());

let stage: Stage;
let announced: Notification[];
let retold: RetoldNotification[];
let anna: Profile;
let ben: Profile;
let carl: Profile;
beforeEach(async () => {
  announced = [];
  retold = [];
  const announce = async (notifications: Notification[]) => void announced.push(...notifications);
  stage = openStage(table, {}, announce, { retell: async (changed) => void retold.push(...changed) });
  stage.advance(untilNoonMs());
  [anna, ben, carl] = [await stage.signUp(), await stage.signUp(), await stage.signUp()];
});
afterEach(() => stage.stop());

const react = (who: Profile, photo: Photo, kind: "heart" | "smiley" = "heart", now = stage.now()) =>
  accessPatterns.reactions.react.run(stage.db, { reactorId: who.userId, photoId: formatPhotoId(photo), kind, now });
const unreact = (who: Profile, photo: Photo) =>
  accessPatterns.reactions.remove.run(stage.db, { reactorId: who.userId, photoId: formatPhotoId(photo) });

async function inboxOf(reader: Profile): Promise<InboxEntry[]> {
  return (await accessPatterns.inbox.list.run(stage.db, { userId: reader.userId, now: stage.now(), limit: 100 })).items;
}

/** Returns an inbox in words: who follows, how many reacted, how many photos whose. */
async function wordsOf(reader: Profile): Promise<string[]> {
  await stage.settle();
  return (await inboxOf(reader)).map((entry) => {
    if (entry.kind === "follower") return `${entry.user.userId} follows`;
    if (entry.kind === "reactions") return `${entry.count} reacted, ${entry.users[0]?.userId} last`;
    return `${entry.count} of ${entry.user.userId}`;
  });
}

describe("an inbox", () => {
  test("tells of those who follow, for as long as they do", async () => {
    await stage.follow(ben, anna);
    expect(await wordsOf(anna)).toEqual([`${ben.userId} follows`]);
    await stage.unfollow(ben, anna);
    expect(await wordsOf(anna)).toEqual([]);
    await stage.follow(ben, anna);
    expect(await wordsOf(anna)).toEqual([`${ben.userId} follows`]);
  });

  test("tells of reactions by photo and day, the last who came first", async () => {
    const photo = await stage.publish(anna);
    await react(ben, photo);
    await react(carl, photo);
    await react(anna, photo);
    expect(await wordsOf(anna)).toEqual([`2 reacted, ${carl.userId} last`]);
    await unreact(carl, photo);
    expect(await wordsOf(anna)).toEqual([`1 reacted, ${ben.userId} last`]);
    await unreact(ben, photo);
    expect(await wordsOf(anna)).toEqual([]);
    await react(carl, photo);
    expect(await wordsOf(anna)).toEqual([`1 reacted, ${carl.userId} last`]);
  });

  test("moves who changes their mind on another day to that day", async () => {
    const photo = await stage.publish(anna);
    await react(ben, photo);
    await react(carl, photo);
    await stage.settle();
    stage.advance(day);
    await react(ben, photo, "smiley");
    expect(await wordsOf(anna)).toEqual([`1 reacted, ${ben.userId} last`, `1 reacted, ${carl.userId} last`]);
  });

  test("tells of photos by author and day, as they are now", async () => {
    await stage.follow(anna, ben);
    await stage.settle();
    const first = await stage.publish(ben);
    await stage.publish(ben);
    await stage.publish(ben, 3);
    expect(await wordsOf(anna)).toEqual([`2 of ${ben.userId}`, `1 of ${ben.userId}`]);
    await accessPatterns.photos.remove.run(stage.db, { ...first, now: stage.now() });
    expect(await wordsOf(anna)).toEqual([`1 of ${ben.userId}`, `1 of ${ben.userId}`]);
    await stage.unfollow(anna, ben);
    expect(await wordsOf(anna)).toEqual([]);
  });

  test("tells of nothing that would be gone already", async () => {
    await stage.follow(anna, ben);
    await stage.settle();
    await stage.publish(ben, 31);
    const old = await stage.publish(anna, 100);
    await react(ben, old, "heart", new Date(stage.now().getTime() - 91 * day));
    expect(await wordsOf(anna)).toEqual([]);
  });

  test("forgets what has expired before the database does", async () => {
    await stage.follow(anna, ben);
    await stage.follow(carl, anna);
    await stage.settle();
    await stage.publish(ben);
    await stage.settle();
    stage.advance(40 * day);
    expect(await wordsOf(anna)).toEqual([`${carl.userId} follows`]);
    stage.advance(60 * day);
    expect(await wordsOf(anna)).toEqual([]);
  });

  test("shows everybody under their present name, also where that came late", async () => {
    const photo = await stage.publish(anna);
    await stage.follow(ben, anna);
    await react(ben, photo);
    await stage.settle();
    await accessPatterns.users.update.run(stage.db, { userId: ben.userId, changes: { displayName: "Benjamin" } });
    await stage.settle();
    expect(await inboxOf(anna)).toMatchObject([
      { users: [{ displayName: "Benjamin" }] },
      { user: { displayName: "Benjamin" } },
    ]);
  });

  test("is empty of a photo that is gone, and of an account that is gone", async () => {
    const photo = await stage.publish(anna);
    await stage.follow(anna, ben);
    await stage.follow(ben, anna);
    await stage.settle();
    await stage.publish(ben);
    for (const person of [ben, carl]) await react(person, photo);
    expect(await wordsOf(anna)).toHaveLength(3);
    await accessPatterns.users.remove.run(stage.db, { userId: ben.userId, username: ben.username, now: stage.now() });
    expect(await wordsOf(anna)).toEqual([`1 reacted, ${carl.userId} last`]);
    expect(await inboxOf(ben)).toEqual([]);
    await accessPatterns.photos.remove.run(stage.db, { ...photo, now: stage.now() });
    expect(await wordsOf(anna)).toEqual([]);
  });
});

describe("what is announced", () => {
  const wordOf = ({ userId, content }: Notification) => `${userId} ${content.kind}`;

  test("is each piece of news, once it is in the inbox", async () => {
    const photo = await stage.publish(anna);
    await stage.follow(ben, anna);
    await stage.settle();
    await react(ben, photo);
    await stage.settle();
    await react(carl, photo);
    await stage.settle();
    const told = announced.filter(({ userId }) => userId === anna.userId).map(({ content }) => content);
    expect(told).toMatchObject([
      { kind: "follower" },
      { kind: "reactions", count: 1 },
      { kind: "reactions", count: 2 },
    ]);
  });

  test("reaches every follower of an author", async () => {
    for (const follower of [anna, carl]) await stage.follow(follower, ben);
    await stage.settle();
    announced = [];
    await stage.publish(ben);
    await stage.settle();
    expect(announced.map(wordOf).sort()).toEqual([`${anna.userId} photo`, `${carl.userId} photo`].sort());
  });

  test("is nothing that goes, and no new name: those are told to whoever looks at them", async () => {
    const photo = await stage.publish(anna);
    await stage.follow(ben, anna);
    for (const person of [ben, carl]) await react(person, photo);
    await stage.follow(anna, ben);
    await stage.publish(ben);
    const second = await stage.publish(ben);
    await stage.settle();
    [announced, retold] = [[], []];
    await accessPatterns.users.update.run(stage.db, { userId: ben.userId, changes: { displayName: "Benjamin" } });
    await unreact(ben, photo);
    await react(carl, photo, "smiley");
    await accessPatterns.photos.remove.run(stage.db, { ...second, now: stage.now() });
    await stage.unfollow(ben, anna);
    await stage.settle();
    expect(announced).toEqual([]);
    const last = new Map(retold.map((one) => [wordOf(one.notification), one]));
    expect(last.get(`${anna.userId} follower`)).toMatchObject({ isGone: true });
    expect(last.get(`${anna.userId} reactions`)).toMatchObject({
      isGone: false,
      notification: { content: { count: 1 } },
    });
    expect(last.get(`${anna.userId} photo`)).toMatchObject({ isGone: false, notification: { content: { count: 1 } } });
  });
});
