import { accessPatterns, type Db, formatPhotoId, type InboxEntry } from "@quick-photos/db";
import type { Photo } from "@quick-photos/db/items";
import { expect } from "vitest";
import type { Model } from "../model.ts";

/** What a story leaves to be seen by one of the living. */
function viewOf(model: Model, userId: string) {
  const lives = (id: string) => !model.deadUsers.has(id);
  const photos = model.photos.filter((photo) => lives(photo.ownerId) && !model.deadPhotos.has(formatPhotoId(photo)));
  const nameOf = (id: string) => `${id} ${model.names.get(id)}`;
  const edges = [...model.follows.values()].filter((edge) => lives(edge.followerId) && lives(edge.followedId));
  const followed = edges.filter(({ followerId }) => followerId === userId).map(({ followedId }) => followedId);
  const followers = edges.filter(({ followedId }) => followedId === userId).map(({ followerId }) => followerId);
  const reactorsOf = (photo: Photo) =>
    [...model.reactions.values()].filter(
      (reaction) =>
        reaction.photoId === formatPhotoId(photo) && lives(reaction.userId) && reaction.userId !== photo.ownerId,
    );
  return { photos, nameOf, followed, followers, reactorsOf };
}

/** Returns the ids of the photos that a feed should show, newest first. */
function expectedFeed(model: Model, userId: string): string[] {
  const { photos, followed } = viewOf(model, userId);
  const shown = photos.filter(({ ownerId }) => ownerId === userId || followed.includes(ownerId));
  return shown.toSorted((a, b) => (a.ulid < b.ulid ? 1 : -1)).map(formatPhotoId);
}

/** Returns what an inbox should tell without fail, in words; all of a story happens on one day. */
function expectedInbox(model: Model, userId: string): string[] {
  const { photos, nameOf, followers, reactorsOf } = viewOf(model, userId);
  const told = photos.flatMap((photo) => {
    const reactors = photo.ownerId === userId ? reactorsOf(photo).map((reaction) => nameOf(reaction.userId)) : [];
    return reactors.length > 0
      ? [`${reactors.length} reacted to ${formatPhotoId(photo)}: ${reactors.sort().join()}`]
      : [];
  });
  return [...followers.map((id) => `${nameOf(id)} follows`), ...told].sort();
}

function wordsOf(entries: InboxEntry[]): string[] {
  const nameOf = (user: { userId: string; displayName: string }) => `${user.userId} ${user.displayName}`;
  return entries
    .flatMap((entry) => {
      if (entry.kind === "photo") return [];
      if (entry.kind === "follower") return [`${nameOf(entry.user)} follows`];
      return [`${entry.count} reacted to ${entry.photo.photoId}: ${entry.users.map(nameOf).sort().join()}`];
    })
    .sort();
}

/** Whoever followed before the photo came has to be told of the author's day, others may be; what is told is what is so. */
function expectAuthors(model: Model, userId: string, entries: InboxEntry[]): void {
  const { photos, followed } = viewOf(model, userId);
  const told = new Map(
    entries.flatMap((entry) =>
      entry.kind === "photo" ? [[entry.user.userId, `${entry.count}, last ${entry.photo.photoId}`] as const] : [],
    ),
  );
  const newestOf = (authorId: string) => {
    const [newest, ...others] = photos
      .filter(({ ownerId }) => ownerId === authorId)
      .toSorted((a, b) => (a.ulid < b.ulid ? 1 : -1));
    return newest && `${others.length + 1}, last ${formatPhotoId(newest)}`;
  };
  for (const [authorId, words] of told) {
    expect(followed).toContain(authorId);
    expect(words).toBe(newestOf(authorId));
  }
  for (const authorId of followed) {
    const since = model.since.get(`${userId} ${authorId}`) ?? 0;
    const isToBeTold = photos.some(
      (photo) => photo.ownerId === authorId && (model.since.get(formatPhotoId(photo)) ?? 0) > since,
    );
    if (isToBeTold) expect([...told.keys()]).toContain(authorId);
  }
}

/** Compares the feeds and inboxes of the living with the model's. */
export async function expectFeedsAndInboxes(db: Db, model: Model, now: Date): Promise<void> {
  for (const { userId } of model.users) {
    if (model.deadUsers.has(userId)) continue;
    const feed = await accessPatterns.feed.home.run(db, { userId, now, limit: 100 });
    expect(feed.items.map(({ photo }) => formatPhotoId(photo))).toEqual(expectedFeed(model, userId));
    const { items } = await accessPatterns.inbox.list.run(db, { userId, now, limit: 100 });
    expect(wordsOf(items)).toEqual(expectedInbox(model, userId));
    expectAuthors(model, userId, items);
  }
}
