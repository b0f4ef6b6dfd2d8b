import type { ReactionKind } from "@quick-photos/contract";
import { accessPatterns, createSession, type Db, DbError, formatPhotoId } from "@quick-photos/db";
import type { Photo, Profile } from "@quick-photos/db/items";
import { aPhoto } from "@quick-photos/testing/people";

/** What people do; users and photos by their number. */
export type Action =
  | { type: "publish"; user: number }
  | { type: "react"; user: number; photo: number; kind: ReactionKind }
  /** Everybody reacts to it. */
  | { type: "acclaim"; user: number; photo: number }
  | { type: "unreact" | "removePhoto"; user: number; photo: number }
  | { type: "follow" | "unfollow"; user: number; other: number }
  | { type: "rename" | "removeUser" | "changePicture" | "signIn" | "readInbox" | "askWhomToFollow"; user: number };

/** Returns the name that somebody takes: all that are ever taken lie in two partitions, by their words. */
const takenName = (number: number) => `Name nr${number}`;

/** The partitions of the words of every name that is ever taken: what was left behind lies there as well. */
export const takenPartitions = ["NAME#na", "NAME#nr"];

/** The simplest thing that could be right: what the people did, and nothing derived from it. */
export interface Model {
  users: Profile[];
  names: Map<string, string>;
  deadUsers: Set<string>;
  photos: Photo[];
  deadPhotos: Set<string>;
  reactions: Map<string, { userId: string; photoId: string; kind: ReactionKind }>;
  follows: Map<string, { followerId: string; followedId: string }>;
  /** When the friendships began and the photos appeared that there are: so many actions into the story. */
  since: Map<string, number>;
  actions: number;
}

/** Returns the model of users who have done nothing yet. */
export function createModel(users: Profile[]): Model {
  const names = new Map(users.map(({ userId, displayName }) => [userId, displayName]));
  const [deadUsers, deadPhotos] = [new Set<string>(), new Set<string>()];
  return {
    users,
    names,
    deadUsers,
    photos: [],
    deadPhotos,
    reactions: new Map(),
    follows: new Map(),
    since: new Map(),
    actions: 0,
  };
}

/** Clocks of people tick once an action: seconds since yesterday's noon, so that a story happens on one UTC day. */
let seconds = 0;
const startMs = new Date().setUTCHours(-12, 0, 0, 0);

/** Does one thing, to the table and then to the model. */
export async function perform(model: Model, action: Action, dbs: { db: Db; coldDb: () => Db }): Promise<void> {
  const { db, coldDb } = dbs;
  const user = model.users[action.user % model.users.length] as Profile;
  const { userId } = user;
  const now = new Date(startMs + ++seconds * 1_000);
  model.actions += 1;
  const photo = "photo" in action ? model.photos[action.photo % Math.max(1, model.photos.length)] : undefined;
  const photoId = photo ? formatPhotoId(photo) : "";
  const other = "other" in action ? (model.users[action.other % model.users.length] as Profile) : user;
  switch (action.type) {
    case "publish": {
      const published = (await accessPatterns.photos.publish.run(db, aPhoto(userId, now.getTime()))).photo;
      model.photos.push(published);
      model.since.set(formatPhotoId(published), model.actions);
      break;
    }
    case "react":
      await accessPatterns.reactions.react.run(db, { reactorId: userId, photoId, kind: action.kind, now });
      model.reactions.set(`${userId} ${photoId}`, { userId, photoId, kind: action.kind });
      break;
    case "acclaim":
      for (const one of model.users.keys())
        await act(model, { ...action, type: "react", user: one, kind: "heart" }, dbs);
      break;
    case "unreact":
      await accessPatterns.reactions.remove.run(db, { reactorId: userId, photoId });
      model.reactions.delete(`${userId} ${photoId}`);
      break;
    case "removePhoto":
      // By another process: this one goes on believing that the photo is there.
      if (photo) await accessPatterns.photos.remove.run(coldDb(), { ...photo, now });
      model.deadPhotos.add(photoId);
      break;
    case "follow": {
      const edge = { followerId: userId, followedId: other.userId };
      await accessPatterns.follows.follow.run(db, { ...edge, now });
      if (!model.follows.has(`${userId} ${other.userId}`)) model.since.set(`${userId} ${other.userId}`, model.actions);
      model.follows.set(`${userId} ${other.userId}`, edge);
      break;
    }
    case "unfollow":
      await accessPatterns.follows.unfollow.run(db, { followerId: userId, followedId: other.userId });
      model.follows.delete(`${userId} ${other.userId}`);
      break;
    case "rename":
      await accessPatterns.users.update.run(coldDb(), { userId, changes: { displayName: takenName(seconds) } });
      model.names.set(userId, takenName(seconds));
      break;
    case "changePicture":
      await accessPatterns.users.update.run(coldDb(), {
        userId,
        changes: { picture: `pictures/${userId}/${seconds}.webp` },
      });
      break;
    case "signIn":
      await createSession(db, {
        userId,
        sessionId: `S${seconds}`,
        secretHash: "",
        familyHash: "family",
        createdAt: now,
        expiresAt: new Date(now.getTime() + 1),
      });
      break;
    case "readInbox":
      await accessPatterns.inbox.markRead.run(db, { userId, now });
      break;
    case "askWhomToFollow":
      await accessPatterns.suggestions.list.run(db, { userId, now });
      break;
    case "removeUser":
      await accessPatterns.users.remove.run(coldDb(), { userId, username: user.username, now });
      model.deadUsers.add(userId);
      break;
  }
}

/** Does one thing, to the table and to the model; what the table refuses, the model does not know. */
export async function act(model: Model, action: Action, dbs: { db: Db; coldDb: () => Db }): Promise<void> {
  try {
    await perform(model, action, dbs);
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
  }
}
