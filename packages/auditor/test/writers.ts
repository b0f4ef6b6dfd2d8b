import { randomInt } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { reactionKinds } from "@quick-photos/contract";
import { accessPatterns, DbError, formatPhotoId } from "@quick-photos/db";
import type { Photo, Profile } from "@quick-photos/db/items";
import { createTickingClock } from "@quick-photos/testing";
import { createPeople } from "@quick-photos/testing/people";
import type { World } from "./world.ts";

const anyOf = <T>(list: T[]) => list[randomInt(list.length)] as T;

/** Does one of the things that people do, at random. */
async function act(world: World, users: Profile[], photos: Photo[]): Promise<unknown> {
  const people = createPeople(world.db);
  const dice = randomInt(20);
  const [one, other, photo] = [anyOf(users), anyOf(users), anyOf(photos)];
  if (dice < 3) return photos.push(await people.publish(one));
  if (dice < 10) return people.react(one, photo, anyOf([...reactionKinds]));
  if (dice < 12)
    return accessPatterns.reactions.remove.run(world.db, { reactorId: one.userId, photoId: formatPhotoId(photo) });
  if (dice < 13) return accessPatterns.photos.remove.run(world.coldDb(), { ...photo, now: new Date() });
  if (dice < 16) return people.follow(one, other);
  if (dice < 18) return people.unfollow(one, other);
  if (dice < 19)
    return accessPatterns.users.update.run(world.coldDb(), { userId: one.userId, changes: { displayName: `${dice}` } });
  await accessPatterns.users.remove.run(world.coldDb(), { ...one, now: new Date() });
  users[users.indexOf(one)] = await people.signUp(`user${randomInt(1e12)}`);
}

async function write(world: World, users: Profile[], photos: Photo[], isStopped: () => boolean): Promise<number> {
  let acts = 0;
  while (!isStopped()) {
    try {
      await act(world, users, photos);
      acts += 1;
      // People take their time; the engine's stream only ever grows.
      await delay(20);
    } catch (error) {
      // Refused: what it was about is gone.
      if (!(error instanceof DbError)) throw error;
    }
  }
  return acts;
}

/** Lets somebody do everything that people can do, again and again, while something goes on. */
export async function whileWriting<T>(world: World, work: () => Promise<T>): Promise<{ result: T; acts: number }> {
  const people = createPeople(world.db, createTickingClock());
  const users = await Promise.all(Array.from({ length: 12 }, (_, at) => people.signUp(`writer${at}`)));
  const photos = await Promise.all(users.map((user) => people.publish(user)));
  let isStopped = false;
  const writing = write(world, users, photos, () => isStopped);
  const working = work().finally(() => {
    isStopped = true;
  });
  const [result, acts] = await Promise.all([working, writing]);
  return { result, acts };
}
