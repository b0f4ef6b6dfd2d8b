import { limits } from "@quick-photos/contract";
import { accessPatterns, createUlid, createUserId, type Db, formatPhotoId } from "@quick-photos/db";
import { openTable } from "@quick-photos/testing/engine";
import { usualPhoto, usualProfile } from "@quick-photos/testing/people";
import { readEngineEndpoint } from "./engine.ts";
import { freshUsername } from "./people.ts";

/** Somebody whose profile and lists are of the sizes that budgets are measured with. */
export interface UsualPerson {
  userId: string;
  username: string;
  displayName: string;
  /** Their newest. */
  photoId: string;
}

async function admit(db: Db): Promise<{ userId: string; username: string }> {
  const [userId, username] = [createUserId(), freshUsername("usual")];
  const createdAt = new Date().toISOString();
  const picture = `pictures/${userId}/0123456789abcdef.webp`;
  await accessPatterns.users.create.run(db, {
    ...usualProfile,
    userId,
    username,
    createdAt,
    picture,
    passwordHash: null,
  });
  return { userId, username };
}

/**
 * Puts them straight into a server's table: a page of photos, of followers and of followed, each as long as it is measured
 * with. Through the API, hashing twenty passwords would take longer than all that is looked at.
 */
export async function createUsualPerson(dataDir: string): Promise<UsualPerson> {
  const { db, close } = openTable(readEngineEndpoint(dataDir));
  const now = new Date();
  const person = await admit(db);
  const crowd = await Promise.all(Array.from({ length: limits.page.usual }, () => admit(db)));
  let photoId = "";
  for (const { userId } of crowd) {
    await accessPatterns.follows.follow.run(db, { followerId: userId, followedId: person.userId, now });
    await accessPatterns.follows.follow.run(db, { followerId: person.userId, followedId: userId, now });
    const { photo } = await accessPatterns.photos.publish.run(db, usualPhoto(person.userId, createUlid()));
    photoId = formatPhotoId(photo);
    // Two have reacted to a usual photo, as where budgets are measured.
    for (const { userId: reactorId } of crowd.slice(0, 2)) {
      await accessPatterns.reactions.react.run(db, { reactorId, photoId, kind: "heart", now });
    }
  }
  close();
  return { ...person, displayName: usualProfile.displayName, photoId };
}
