import { accessPatterns, createSession, formatPhotoId } from "@quick-photos/db";
import { createTickingClock } from "@quick-photos/testing";
import { createPeople } from "@quick-photos/testing/people";
import type { World } from "./world.ts";

/** Milliseconds. */
const minute = 60_000;

/** Everything that people can do, done; what is left when it has been projected. */
export async function tellStory(world: World) {
  const { db } = world;
  const people = createPeople(db, createTickingClock());
  const names = ["anna", "ben", "cleo", "dora", "emil"];
  const [anna, ben, cleo, dora, emil] = await Promise.all(names.map((name) => people.signUp(name)));
  if (!anna || !ben || !cleo || !dora || !emil) throw new Error("somebody is missing");
  for (const follower of [anna, cleo, dora, emil]) await people.follow(follower, ben);
  for (const followed of [anna, cleo, emil]) await people.follow(ben, followed);
  const photos = [await people.publish(ben), await people.publish(ben), await people.publish(anna)] as const;
  await world.settle();
  const [first, second, third] = photos;
  for (const user of [anna, ben, cleo, dora, emil]) await people.react(user, first);
  await people.react(cleo, second, "smiley");
  for (const [user, photo] of [
    [anna, first],
    [anna, second],
    [emil, first],
  ] as const) {
    await accessPatterns.bookmarks.add.run(db, { ...user, photoId: formatPhotoId(photo), now: people.now() });
  }
  await people.react(dora, third, "sunglasses");
  await world.settle();
  await accessPatterns.photos.remove.run(db, { ...second, now: new Date() });
  await people.unfollow(dora, ben);
  await accessPatterns.reactions.remove.run(db, { reactorId: dora.userId, photoId: formatPhotoId(third) });
  await accessPatterns.users.update.run(db, { userId: anna.userId, changes: { picture: "pictures/anna.webp" } });
  await accessPatterns.users.update.run(db, {
    userId: cleo.userId,
    username: "cleopatra",
    changes: {},
    now: people.now(),
  });
  await accessPatterns.users.remove.run(db, { userId: emil.userId, username: "emil", now: new Date() });
  await createSession(db, {
    userId: anna.userId,
    sessionId: "one",
    secretHash: "hash",
    familyHash: "family",
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + 600 * minute),
  });
  await accessPatterns.suggestions.list.run(db, { userId: anna.userId, now: new Date() });
  await accessPatterns.inbox.markRead.run(db, { userId: ben.userId, now: new Date() });
  await world.settle();
  return { anna, ben, cleo, dora, emil, photo: first, removed: second, ofAnna: third };
}

/** Who and what a story leaves. */
export type Story = Awaited<ReturnType<typeof tellStory>>;
