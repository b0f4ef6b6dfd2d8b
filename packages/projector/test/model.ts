import {
  type Db,
  DbError,
  followUser,
  formatPhotoId,
  type Photo,
  type Profile,
  publishPhoto,
  type ReactionKind,
  reactToPhoto,
  removePhoto,
  removeReaction,
  removeUser,
  unfollowUser,
  updateUser,
} from "@quick-photos/db";
import { aPhoto } from "./samples.ts";

/** What people do; users and photos by their number. */
export type Action =
  | { type: "publish"; user: number }
  | { type: "react"; user: number; photo: number; kind: ReactionKind }
  | { type: "unreact" | "removePhoto"; user: number; photo: number }
  | { type: "follow" | "unfollow"; user: number; other: number }
  | { type: "rename" | "removeUser"; user: number };

/** The simplest thing that could be right: what the people did, and nothing derived from it. */
export interface Model {
  users: Profile[];
  names: Map<string, string>;
  deadUsers: Set<string>;
  photos: Photo[];
  deadPhotos: Set<string>;
  reactions: Map<string, { userId: string; photoId: string; kind: ReactionKind }>;
  follows: Map<string, { followerId: string; followedId: string }>;
}

/** Answers the model of users who have done nothing yet. */
export function createModel(users: Profile[]): Model {
  const names = new Map(users.map(({ userId, displayName }) => [userId, displayName]));
  const [deadUsers, deadPhotos] = [new Set<string>(), new Set<string>()];
  return { users, names, deadUsers, photos: [], deadPhotos, reactions: new Map(), follows: new Map() };
}

/** Clocks of people tick once an action. */
let minutes = 0;

/** Does one thing, to the table and then to the model. */
export async function perform(
  model: Model,
  action: Action,
  { db, coldDb }: { db: Db; coldDb: () => Db },
): Promise<void> {
  const user = model.users[action.user % model.users.length] as Profile;
  const { userId } = user;
  const now = new Date(Date.UTC(2026, 0, 1) + ++minutes * 60_000);
  const photo = "photo" in action ? model.photos[action.photo % Math.max(1, model.photos.length)] : undefined;
  const photoId = photo ? formatPhotoId(photo) : "";
  const other = "other" in action ? (model.users[action.other % model.users.length] as Profile) : user;
  switch (action.type) {
    case "publish":
      model.photos.push((await publishPhoto(db, aPhoto(userId))).photo);
      break;
    case "react":
      await reactToPhoto(db, { reactorId: userId, photoId, kind: action.kind, now });
      model.reactions.set(`${userId} ${photoId}`, { userId, photoId, kind: action.kind });
      break;
    case "unreact":
      await removeReaction(db, { reactorId: userId, photoId });
      model.reactions.delete(`${userId} ${photoId}`);
      break;
    case "removePhoto":
      // By another process: this one goes on believing that the photo is there.
      if (photo) await removePhoto(coldDb(), photo);
      model.deadPhotos.add(photoId);
      break;
    case "follow":
      await followUser(db, { followerId: userId, followedId: other.userId, now });
      model.follows.set(`${userId} ${other.userId}`, { followerId: userId, followedId: other.userId });
      break;
    case "unfollow":
      await unfollowUser(db, { followerId: userId, followedId: other.userId });
      model.follows.delete(`${userId} ${other.userId}`);
      break;
    case "rename":
      await updateUser(coldDb(), { userId, changes: { displayName: `Name ${minutes}` } });
      model.names.set(userId, `Name ${minutes}`);
      break;
    case "removeUser":
      await removeUser(coldDb(), { userId, username: user.username, now });
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
