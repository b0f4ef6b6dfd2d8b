import type { ReactionKind } from "@quick-photos/contract";
import {
  createSession,
  createUlid,
  createUser,
  createUserId,
  type Db,
  followUser,
  formatPhotoId,
  listSuggestions,
  markInboxRead,
  type Photo,
  type Profile,
  publishPhoto,
  reactToPhoto,
  removePhoto,
  removeReaction,
  removeUser,
  renameUser,
  unfollowUser,
  updateUser,
} from "@quick-photos/db";
import type { World } from "./world.ts";

/** Milliseconds. */
const minute = 60_000;

/** Returns a clock that goes on by a minute whenever it is looked at, from some hours ago. */
function createClock(): () => Date {
  let minutesAgo = 600;
  return () => new Date(Date.now() - minutesAgo-- * minute);
}

/** What people do, one after another. */
export function createPeople(db: Db, now: () => Date = createClock()) {
  const media = {
    width: 1080,
    height: 1350,
    placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
    renditions: { thumb: "photos/thumb.webp", feed: "photos/feed.webp", full: "photos/full.webp" },
  };
  return {
    now,
    signUp(username: string): Promise<Profile> {
      const texts = { displayName: username.toUpperCase(), location: "", status: "", interests: [] };
      const userId = createUserId();
      return createUser(db, { userId, username, passwordHash: "hash", ...texts, createdAt: now().toISOString() });
    },
    follow: (follower: Profile, followed: Profile) =>
      followUser(db, { followerId: follower.userId, followedId: followed.userId, now: now() }),
    unfollow: (follower: Profile, followed: Profile) =>
      unfollowUser(db, { followerId: follower.userId, followedId: followed.userId }),
    async publish({ userId }: Profile): Promise<Photo> {
      const ulid = createUlid(now().getTime());
      return (await publishPhoto(db, { ownerId: userId, ulid, caption: "", media })).photo;
    },
    react: ({ userId }: Profile, photo: Photo, kind: ReactionKind = "heart") =>
      reactToPhoto(db, { reactorId: userId, photoId: formatPhotoId(photo), kind, now: now() }),
  };
}

/** Everything that people can do, done; what is left when it has been projected. */
export async function tellStory(world: World) {
  const { db } = world;
  const people = createPeople(db);
  const [anna, ben, cleo, dora, emil] = await Promise.all(["anna", "ben", "cleo", "dora", "emil"].map(people.signUp));
  if (!anna || !ben || !cleo || !dora || !emil) throw new Error("somebody is missing");
  for (const follower of [anna, cleo, dora, emil]) await people.follow(follower, ben);
  for (const followed of [anna, cleo, emil]) await people.follow(ben, followed);
  const photos = [await people.publish(ben), await people.publish(ben), await people.publish(anna)] as const;
  await world.settle();
  const [first, second, third] = photos;
  for (const user of [anna, ben, cleo, dora, emil]) await people.react(user, first);
  await people.react(cleo, second, "smiley");
  await people.react(dora, third, "sunglasses");
  await world.settle();
  await removePhoto(db, { ...second, now: new Date() });
  await people.unfollow(dora, ben);
  await removeReaction(db, { reactorId: dora.userId, photoId: formatPhotoId(third) });
  await updateUser(db, { userId: anna.userId, changes: { picture: "pictures/anna.webp" } });
  await renameUser(db, { userId: cleo.userId, username: "cleopatra", changes: {}, now: people.now() });
  await removeUser(db, { userId: emil.userId, username: "emil", now: new Date() });
  await createSession(db, {
    userId: anna.userId,
    sessionId: "one",
    secretHash: "hash",
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + 600 * minute),
  });
  await listSuggestions(db, { userId: anna.userId, now: new Date() });
  await markInboxRead(db, { userId: ben.userId, now: new Date() });
  await world.settle();
  return { anna, ben, cleo, dora, emil, photo: first, removed: second, ofAnna: third };
}

/** Who and what a story leaves. */
export type Story = Awaited<ReturnType<typeof tellStory>>;
