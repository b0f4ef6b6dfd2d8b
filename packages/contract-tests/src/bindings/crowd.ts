import type { Binding, Connection } from "@quick-photos/contract-suite/bindings/binding";
import { createUsername } from "@quick-photos/contract-suite/world/world";
import { accessPatterns, createUserId, type NewUser } from "@quick-photos/db";
import { usualProfile } from "@quick-photos/testing/people";
import type { Storage } from "./storage.ts";

/** Somebody of a crowd: an account of usual size, without a password. */
export interface Passerby extends Connection {
  readonly userId: string;
  readonly username: string;
}

async function admit(binding: Binding, { db, accessTokens }: Storage, fields: Partial<NewUser>): Promise<Passerby> {
  const userId = createUserId();
  const picture = `pictures/${userId}.webp`;
  const username = createUsername();
  const createdAt = new Date().toISOString();
  await accessPatterns.users.create.run(db, {
    ...usualProfile,
    userId,
    username,
    passwordHash: null,
    createdAt,
    picture,
    ...fields,
  });
  const { accessToken } = await accessTokens.issue({ userId, sessionId: null });
  return { ...binding.connectWith(accessToken), userId, username: fields.username ?? username };
}

/** How many are let in together. */
const groupSize = 50;

/** Puts people straight into the table: hashing a password takes longer than all they do. */
export async function admitCrowd(
  binding: Binding,
  storage: Storage,
  crowd: { size: number; fields?: (index: number) => Partial<NewUser> },
): Promise<Passerby[]> {
  const { size, fields = () => ({}) } = crowd;
  const people: Passerby[] = [];
  while (people.length < size) {
    const group = Array.from({ length: Math.min(groupSize, size - people.length) }, (_, i) => people.length + i);
    people.push(...(await Promise.all(group.map((index) => admit(binding, storage, fields(index))))));
  }
  return people;
}
