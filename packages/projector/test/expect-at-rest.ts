import { reactionKinds } from "@quick-photos/contract";
import { accessPatterns, type Db, formatPhotoId } from "@quick-photos/db";
import {
  type ExploreEntry,
  exploreEntries,
  exploreEntryEntity,
  exploreEntryKey,
  type Item,
  keys,
  mostNamedOnPhoto,
  nameWordEntity,
  type Photo,
  photoEntity,
  storedWords,
  toUserCard,
  type UserCard,
} from "@quick-photos/db/items";
import { readCards, readItems } from "@quick-photos/db/rows";
import { expect } from "vitest";
import { type Model, takenPartitions } from "./model.ts";

/** Returns the display names of cards by user id. */
function namesOf(cards: { userId: string; displayName: string }[]): Record<string, string> {
  return Object.fromEntries(cards.map(({ userId, displayName }) => [userId, displayName]));
}

/** Reads what a projector left in the table and compares it with the model. */
export function createRestCheck(db: Db, model: Model) {
  const lives = (userId: string) => !model.deadUsers.has(userId);
  const name = (userId: string) => ({ userId, displayName: model.names.get(userId) ?? "" });
  const isShown = (photo: Photo) => lives(photo.ownerId) && !model.deadPhotos.has(formatPhotoId(photo));
  const follows = [...model.follows.values()].filter((edge) => lives(edge.followerId) && lives(edge.followedId));
  const rowsUnder = async (PK: string) => {
    // Their types unnamed, so that what is remembered of removed photos is among them.
    const range = {
      KeyConditionExpression: "PK = :pk",
      ExpressionAttributeValues: { ":pk": PK },
      ProjectionExpression: "PK, SK",
    };
    return (await db.table.query(range)).items;
  };

  const itemsUnder = async (PK: string) => {
    const range = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": PK } };
    return (await db.table.query(range)).items;
  };

  async function expectUser(userId: string): Promise<void> {
    const followers = (await accessPatterns.follows.followers.run(db, { userId, limit: 100 })).items.map(
      ({ user }) => user,
    );
    const followed = (await accessPatterns.follows.followed.run(db, { userId, limit: 100 })).items.map(
      ({ user }) => user,
    );
    const ofMine = follows.filter(({ followedId }) => followedId === userId);
    const mine = follows.filter(({ followerId }) => followerId === userId);
    expect(namesOf(followers)).toEqual(namesOf(ofMine.map(({ followerId }) => name(followerId))));
    expect(namesOf(followed)).toEqual(namesOf(mine.map(({ followedId }) => name(followedId))));
    if (!lives(userId)) return expect(await rowsUnder(`USER#${userId}`)).toEqual([]);
    const photos = model.photos.filter((photo) => photo.ownerId === userId && isShown(photo)).length;
    const { counts } = (await accessPatterns.users.byId.run(db, { userId, viewerId: null })).profile;
    expect(counts).toEqual({ photos, followers: ofMine.length, followed: mine.length });
  }

  /** Whoever is here is under every word of their name with the card of today, and nobody else anywhere. */
  async function expectNames(): Promise<void> {
    const cards = await readCards(
      db,
      model.users.map(({ userId }) => userId),
    );
    const right = [...cards.values()].flatMap((user) =>
      user ? storedWords(user).map((word) => nameWordEntity.toItem({ word, user })) : [],
    );
    const known = new Set(model.users.map(({ userId }) => userId));
    const partitions = new Set([...takenPartitions, ...right.map(({ PK }) => String(PK))]);
    const stored = (await Promise.all([...partitions].map(itemsUnder))).flat();
    const spell = ({ PK, SK, user }: Item) =>
      `${String(PK)} / ${String(SK)} ${JSON.stringify(toUserCard(user as UserCard))}`;
    const ofModel = stored.filter(({ user }) => known.has((user as UserCard).userId));
    expect(ofModel.map(spell).sort()).toEqual(right.map(spell).sort());
  }

  /** Whatever photo there is stands where it belongs in the lists of everybody's, shown as it is, and nothing else does. */
  async function expectExplored(): Promise<void> {
    const terms = { shards: db.exploreShards, now: new Date() };
    const shown = model.photos.filter(isShown).map(keys.photo.key);
    const photos = await readItems(db, shown, true);
    const right = shown.flatMap((key) => exploreEntries(photoEntity.parse(photos.get(key) ?? {}), terms));
    const stored = (await Promise.all(["EXPLORE#RECENT#0", "EXPLORE#LIKED#0"].map(itemsUnder))).flat();
    const known = new Set(model.photos.map(formatPhotoId));
    const ofModel = stored.map(exploreEntryEntity.parse).filter((entry) => known.has(formatPhotoId(entry)));
    const spell = (entry: ExploreEntry) => Object.values(exploreEntryKey(entry)).join(" ");
    const byPlace = (a: ExploreEntry, b: ExploreEntry) => (spell(a) < spell(b) ? 1 : -1);
    expect(ofModel.sort(byPlace)).toEqual(right.sort(byPlace));
  }

  async function expectPhoto(photo: Photo, removedFiles: Set<string>): Promise<void> {
    const photoId = formatPhotoId(photo);
    const [item] = await db.table.batchGet({ Keys: [keys.photo.key({ ownerId: photo.ownerId, ulid: photo.ulid })] });
    if (!isShown(photo)) {
      expect(item).toBeUndefined();
      expect(await rowsUnder(`PHOTO#${photoId}`)).toEqual([]);
      expect([...removedFiles]).toEqual(expect.arrayContaining(Object.values(photo.media.renditions)));
      return;
    }
    const { counts, latestReactors, owner } = photoEntity.parse(item ?? {});
    const mine = [...model.reactions.values()].filter(
      (reaction) => reaction.photoId === photoId && lives(reaction.userId),
    );
    const inKind = (kind: string) => mine.filter((reaction) => reaction.kind === kind).length;
    expect(counts).toEqual(Object.fromEntries(reactionKinds.map((kind) => [kind, inKind(kind)])));
    expect(namesOf([owner])).toEqual(namesOf([name(photo.ownerId)]));
    const { items: reactors } = await accessPatterns.reactions.byPhoto.run(db, { photoId, limit: 100 });
    expect(namesOf(reactors.map(({ user }) => user))).toEqual(namesOf(mine.map(({ userId }) => name(userId))));
    for (const { user, kind } of reactors) expect(kind).toBe(model.reactions.get(`${user.userId} ${photoId}`)?.kind);
    // With no more than ten people those who are named are the latest of them all.
    const newestFirst = reactors
      .map(({ user, kind, reactedAt }) => ({ user, kind, reactedAt }))
      .sort((a, b) => (a.reactedAt < b.reactedAt ? 1 : -1));
    expect(latestReactors).toEqual(newestFirst.slice(0, mostNamedOnPhoto));
  }

  return async (removedFiles: Set<string>): Promise<void> => {
    for (const { userId } of model.users) await expectUser(userId);
    for (const photo of model.photos) await expectPhoto(photo, removedFiles);
    await expectNames();
    await expectExplored();
  };
}
