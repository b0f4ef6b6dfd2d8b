import { accessPatterns, formatPhotoId, type InboxEntry } from "@quick-photos/db";
import type { Photo, Profile } from "@quick-photos/db/items";
import fc from "fast-check";
import { day, type Stage } from "../feeds/stage.ts";

/** Returns the milliseconds until tomorrow's noon: what is told by days must not be told around midnight. */
export const untilNoonMs = () => 1.5 * day - (Date.now() % day);

/** People in a story. */
export const people = 4;

const person = fc.nat(people - 1);
const number = fc.nat(9);
const friendship = fc.record({ does: fc.constantFrom("follow", "follow", "unfollow"), who: person, whom: person });
const reaction = fc.record({
  does: fc.constantFrom("heart", "smiley", "unreact"),
  who: person,
  photo: number,
});
const album = fc.record({ does: fc.constantFrom("publish", "publish", "remove"), who: person, photo: number });
const other = fc.record({ does: fc.constantFrom("rename", "pause", "pause"), who: person });

/** What somebody does; whoever and whatever by number. */
export const action = fc.oneof(
  { weight: 4, arbitrary: friendship },
  { weight: 5, arbitrary: reaction },
  { weight: 3, arbitrary: album },
  { weight: 2, arbitrary: other },
);

/** One of them. */
export type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** What is so, and when it came to be: the place of the action in the story. */
export interface Model {
  users: Profile[];
  names: Map<string, string>;
  follows: Map<string, number>;
  photos: Map<string, { photo: Photo; since: number }>;
  reactions: Set<string>;
  actions: number;
}

/** Returns the model of people who have done nothing yet. */
export function createModel(users: Profile[]): Model {
  const names = new Map(users.map(({ userId, displayName }) => [userId, displayName]));
  return { users, names, follows: new Map(), photos: new Map(), reactions: new Set(), actions: 0 };
}

/** Does what the action says on the stage and in the model; what is not possible is left out. */
export async function act(stage: Stage, model: Model, action: Action): Promise<void> {
  model.actions += 1;
  const who = model.users[action.who] as Profile;
  if ("whom" in action) {
    const whom = model.users[action.whom] as Profile;
    if (who === whom) return;
    const edge = `${who.userId} ${whom.userId}`;
    await (action.does === "follow" ? stage.follow(who, whom) : stage.unfollow(who, whom));
    if (action.does === "unfollow") model.follows.delete(edge);
    else if (!model.follows.has(edge)) model.follows.set(edge, model.actions);
    return;
  }
  if (action.does === "pause") return stage.settle();
  if (action.does === "rename") {
    const displayName = `Name ${model.actions}`;
    await accessPatterns.users.update.run(stage.db, { userId: who.userId, changes: { displayName } });
    model.names.set(who.userId, displayName);
    return;
  }
  if (action.does === "publish") {
    const photo = await stage.publish(who);
    model.photos.set(formatPhotoId(photo), { photo, since: model.actions });
    return;
  }
  const entries = [...model.photos];
  const [photoId, shown] = entries["photo" in action ? action.photo % Math.max(1, entries.length) : 0] ?? [];
  if (photoId === undefined || !shown) return;
  if (action.does === "remove") {
    await accessPatterns.photos.remove.run(stage.db, { ...shown.photo, now: stage.now() });
    model.photos.delete(photoId);
  } else if (action.does === "unreact") {
    await accessPatterns.reactions.remove.run(stage.db, { reactorId: who.userId, photoId });
    model.reactions.delete(`${who.userId} ${photoId}`);
  } else {
    const kind = action.does === "heart" ? "heart" : "smiley";
    await accessPatterns.reactions.react.run(stage.db, { reactorId: who.userId, photoId, kind, now: stage.now() });
    model.reactions.add(`${who.userId} ${photoId}`);
  }
}

/** Returns the entries that an inbox holds without fail, in words; all of a story happens on one day. */
export function expectedEntries(model: Model, { userId }: Profile): string[] {
  const followers = [...model.follows.keys()].filter((edge) => edge.endsWith(` ${userId}`));
  const photos = [...model.photos.values()];
  const told = photos.flatMap(({ photo }) => {
    const photoId = formatPhotoId(photo);
    const reactors = model.users.filter((user) => model.reactions.has(`${user.userId} ${photoId}`));
    const others = reactors.filter((reactor) => reactor.userId !== userId);
    if (photo.ownerId !== userId || others.length === 0) return [];
    return [`${others.length} reacted to ${photoId}: ${namesOf(model, others)}`];
  });
  return [
    ...followers.map((edge) => `${namesOf(model, [{ userId: edge.split(" ")[0] ?? "" }])} follows`),
    ...told,
  ].sort();
}

const namesOf = ({ names }: Model, users: { userId: string }[]) =>
  users
    .map(({ userId }) => `${userId} ${names.get(userId)}`)
    .sort()
    .join();

/** Returns an inbox's entries about followers and reactions in the same words. */
export function entriesOf(inbox: InboxEntry[]): string[] {
  const nameOf = (user: { userId: string; displayName: string }) => `${user.userId} ${user.displayName}`;
  return inbox
    .flatMap((entry) => {
      if (entry.kind === "follower") return [`${nameOf(entry.user)} follows`];
      if (entry.kind === "photo") return [];
      return [`${entry.count} reacted to ${entry.photo.photoId}: ${entry.users.map(nameOf).sort().join()}`];
    })
    .sort();
}

/** Returns what somebody may be told of authors, by author, and of whom they have to be told. */
export function expectedAuthors(model: Model, { userId }: Profile) {
  const may = new Map<string, string>();
  const must: string[] = [];
  for (const author of model.users) {
    const followedSince = model.follows.get(`${userId} ${author.userId}`);
    const photos = [...model.photos.values()].filter(({ photo }) => photo.ownerId === author.userId);
    const newest = photos.toSorted((a, b) => (a.photo.ulid < b.photo.ulid ? 1 : -1))[0];
    if (followedSince === undefined || !newest) continue;
    may.set(author.userId, `${photos.length}, last ${formatPhotoId(newest.photo)}`);
    if (photos.some(({ since }) => since > followedSince)) must.push(author.userId);
  }
  return { may, must };
}
