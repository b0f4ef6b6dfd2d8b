import { expect } from "@playwright/test";
import { createClient } from "@quick-photos/client-sdk";
import { createPerson, type Person } from "./people.ts";
import { asFile, type PictureFile, seascape } from "./pictures.ts";
import { follow } from "./social.ts";

/** People and photos that are the same in every run, down to the order of every list. */
export interface World {
  /** Through whose eyes it is seen. */
  me: Person;
  /** Followed by `me`, and following back. */
  friend: Person;
  /** Somebody who follows nobody and has nothing. */
  newcomer: Person;
  /** The friend's newest photo, with a caption and reactions. */
  photoId: string;
  /** The newest of `me`, described by its owner. */
  ownPhotoId: string;
  /** What the clock shows to those who look at it: everything happened three hours ago. */
  now: Date;
}

/** How much later it is looked at, in milliseconds: three hours, and half of one for making it. */
const laterMs = 3.5 * 3_600_000;

/** How long making it takes at most, in milliseconds, where other things run as well. */
const makingMs = 20_000;

const dayMs = 24 * 3_600_000;

/** What is left of the UTC day, in milliseconds. An inbox tells by days: of a world made across midnight, it tells more. */
const restOfDayMs = () => dayMs - (Date.now() % dayMs);

/** Who is in it. Some lists are in the order of ids, which are random: the first of these gets the lowest. */
const cast = [
  { username: "mirabel", displayName: "Mirabel Aas", location: "Bergen", status: "Early light, long walks." },
  { username: "tobias.lund", displayName: "Tobias Lund", location: "Lisbon", status: "Mostly the sea." },
  { username: "yuna", displayName: "Yuna Park" },
  { username: "oluwaseun", displayName: "Oluwaseun Adebayo-Richardson" },
  { username: "miro", displayName: "Miro" },
  { username: "miriam_w", displayName: "Miriam Weiss" },
  { username: "nils", displayName: "Nils" },
] as const;

const interests = ["mountains", "film", "coffee", "cold water"];

const evening = () => seascape("#e7a06c", "#3f4f6b");
const noon = () => seascape("#8fbfd6", "#4c7a5a");
const night = () => seascape("#2e3358", "#15182b");

async function createCast(baseUrl: string): Promise<Person[]> {
  const people = await Promise.all(cast.map(() => createPerson(baseUrl, "Cast")));
  people.sort((a, b) => (a.userId < b.userId ? -1 : 1));
  for (const [index, role] of cast.entries()) {
    const words = "status" in role ? { ...role, interests } : role;
    await people[index]?.client.api.users.update.mutate(words);
  }
  return people.map((person, index) => ({ ...person, ...cast[index] }));
}

async function share({ client }: Person, picture: PictureFile, caption: string): Promise<string> {
  return (await client.uploadPhoto({ file: asFile(picture), caption })).photoId;
}

async function setPicture({ client }: Person, picture: PictureFile): Promise<void> {
  const { uploadId } = await client.upload({ file: asFile(picture) });
  await client.api.users.update.mutate({ pictureUploadId: uploadId });
}

/** Makes the world on a server, one thing after the other, and waits until it is told, counted and listed. */
export async function createWorld(baseUrl: string): Promise<World> {
  await expect.poll(restOfDayMs, { timeout: 2 * makingMs }).toBeGreaterThan(makingMs);
  const now = new Date(Date.now() + laterMs);
  const people = await createCast(baseUrl);
  const [me, friend, yuna, seun, miro, miriam, newcomer] = people;
  if (!me || !friend || !yuna || !seun || !miro || !miriam || !newcomer) throw new Error("The cast is not complete");
  await setPicture(me, await evening());
  await setPicture(yuna, await noon());
  for (const follower of [miriam, miro, seun, yuna, friend]) await follow(follower, me);
  for (const [follower, followed] of [
    [me, yuna],
    [me, friend],
    [friend, seun],
    [friend, miro],
    [yuna, seun],
    [yuna, miriam],
  ] as const)
    await follow(follower, followed);
  await createClient({ baseUrl }).api.session.signIn.mutate({ username: me.username, password: me.password });
  await share(friend, await night(), "");
  const ridge = await share(friend, await noon(), "Noon on the ridge");
  const way = await share(yuna, await noon(), "The long way home");
  for (const picture of [noon, night, evening, noon]) await share(me, await picture(), "");
  const mine = await share(me, await evening(), "Last light");
  await me.client.api.photos.update.mutate({ photoId: mine, altText: "A low sun over grey hills" });
  for (const saved of [way, ridge, mine]) await me.client.api.bookmarks.add.mutate({ photoId: saved });
  const photoId = await share(friend, await evening(), "The evening we almost missed, seen from the old road.");
  for (const [person, kind] of [
    [miriam, "sunglasses"],
    [miro, "thumbsUp"],
    [seun, "heart"],
    [yuna, "smiley"],
    [me, "heart"],
  ] as const)
    await person.client.api.reactions.react.mutate({ photoId, kind });
  for (const person of [yuna, friend]) await person.client.api.reactions.react.mutate({ photoId: mine, kind: "heart" });
  for (const { client } of [me, newcomer]) {
    const session = client.session.read(); // to a clock hours ahead it would look worn, and be renewed by one tour of several
    if (session) client.session.write({ ...session, obtainedAt: now.toISOString() });
  }
  await expect.poll(() => projected(me, friend), { timeout: 60_000 }).toEqual(allProjected);
  return { me, friend, newcomer, photoId, ownPhotoId: mine, now };
}

const allProjected = {
  me: { photos: 5, followers: 5, followed: 2 },
  friend: { photos: 3, followers: 1, followed: 3 },
  feed: [5, 2, 0, 0, 0, 0, 0, 0, 0],
  told: ["reactions of 2", "photo", "photo", "follower", "follower", "follower", "follower", "follower"],
};

/** What the projections have made of all that was written. */
async function projected({ client, userId }: Person, friend: Person): Promise<typeof allProjected> {
  const [me, other, feed, inbox] = await Promise.all([
    client.api.users.byId.query({ userId }),
    client.api.users.byId.query({ userId: friend.userId }),
    client.api.feed.home.query({}),
    client.api.inbox.list.query(),
  ]);
  return {
    me: me.counts,
    friend: other.counts,
    feed: feed.items.map(({ reactions }) => reactions.total),
    told: inbox.items.map((it) => (it.kind === "reactions" ? `reactions of ${it.users.length}` : it.kind)),
  };
}
