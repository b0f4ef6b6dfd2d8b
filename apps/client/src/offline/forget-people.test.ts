import { createStore, entries, set } from "idb-keyval";
import { afterEach, expect, test } from "vitest";
import { client } from "../api/client.ts";
import { forgetOthers, forgetPerson, forgetRead } from "./forget-people.ts";
import { keepDraft } from "./kept-drafts.ts";
import { keepUpload } from "./kept-uploads.ts";
import { followLeaving, leaveDevice } from "./leave-device.ts";

const seen = createStore("quick-photos", "seen");
const drafts = createStore("quick-photos-drafts", "drafts");
const waiting = createStore("quick-photos-uploads", "uploads");
const picturesCache = "pictures";
const leaving = "quick-photos.leaving";

const signIn = (userId: string) =>
  client.session.write({ userId, accessToken: "a", refreshToken: "r", expiresAt: "2999", obtainedAt: "2026" });

const upload = (userId: string) => ({ id: `2026 ${userId}`, userId, file: new File(["bytes"], "a.jpg"), caption: "" });

/** Somebody has looked at things, begun a photo, and shared another without a connection. */
async function use(userId: string): Promise<void> {
  signIn(userId);
  await set(userId, { queries: [] }, seen);
  await keepDraft(userId, "share", { caption: "Half a thought" });
  await keepUpload(upload(userId));
  await (await caches.open(picturesCache)).put(`/media/${userId}`, new Response("a picture"));
}

/** What there is of whom on this device, by the names of the stores. */
async function left(): Promise<Record<string, string[]>> {
  const ids = async (store: Parameters<typeof entries>[0]) =>
    (await entries<string, unknown>(store)).map(([key]) => key.match(/ana|ben/)?.[0] ?? key);
  const pictures = await (await caches.open(picturesCache)).keys();
  return {
    seen: await ids(seen),
    drafts: await ids(drafts),
    uploads: await ids(waiting),
    pictures: pictures.map(({ url }) => new URL(url).pathname),
  };
}

afterEach(async () => {
  client.session.write(null);
  for (const userId of ["ana", "ben"]) await forgetPerson(userId);
});

test("whoever is signed out from elsewhere leaves what they have not sent, and nothing that they saw", async () => {
  await use("ana");
  await forgetRead("ana");
  expect(await left()).toEqual({ seen: [], drafts: ["ana"], uploads: ["ana"], pictures: [] });
});

test("whoever signs in is left alone on the device with what is theirs", async () => {
  await use("ana");
  await use("ben");
  await forgetOthers("ben");
  expect(await left()).toMatchObject({ seen: ["ben"], drafts: ["ben"], uploads: ["ben"] });
});

test("whoever leaves leaves nothing, and what was on its way to be kept comes too late", async () => {
  await use("ben");
  await use("ana");
  client.session.write(null);
  await leaveDevice("ana");
  await keepUpload(upload("ana"));
  expect(await left()).toEqual({ seen: ["ben"], drafts: ["ben"], uploads: ["ben"], pictures: [] });
  expect(localStorage.getItem(leaving)).toBeNull();
});

test("a page closed in the middle of it is made up for by the next start, but not for whoever is back", async () => {
  await use("ana");
  localStorage.setItem(leaving, "ana");
  followLeaving();
  dispatchEvent(new StorageEvent("storage", { key: leaving, newValue: "ana" }));
  await forgetPerson("ben"); // behind whatever was begun for Ana
  expect(await left()).toMatchObject({ seen: ["ana"], drafts: ["ana"], uploads: ["ana"] });
  client.session.write(null);
  followLeaving();
  await expect.poll(() => localStorage.getItem(leaving)).toBeNull();
  expect(await left()).toEqual({ seen: [], drafts: [], uploads: [], pictures: [] });
});
