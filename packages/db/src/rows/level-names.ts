import { isDeepStrictEqual } from "node:util";
import type { Db } from "../db.ts";
import type { Item } from "../entities/entity.ts";
import { nameHandle, nameWordEntity, storedWords } from "../entities/name-word.ts";
import { profileEntity } from "../entities/profile.ts";
import { keys } from "../keys/key-design.ts";
import { readCards } from "./read-cards.ts";
import { type ItemsByKey, readItems } from "./read-items.ts";
import { type NamedUser, settleNames } from "./settle-names.ts";

/** Returns the users whom items are about, with the words under which they were met. */
function usersAmong(items: Item[]): Map<string, string[]> {
  const met = new Map<string, string[]>();
  for (const item of items) {
    if (profileEntity.is(item)) met.set(String(item.userId), met.get(String(item.userId)) ?? []);
    const row = nameWordEntity.tryParse(item);
    if (row) met.set(row.user.userId, [...(met.get(row.user.userId) ?? []), row.word]);
  }
  return met;
}

const wordsOf = ({ card, former }: NamedUser) => [...new Set([...(card ? storedWords(card) : []), ...former])];

const keyOf = ({ userId }: NamedUser, word: string) => keys.nameWord.key({ handle: nameHandle(word), word, userId });

/** Returns whether somebody lies under every word of theirs with the card of today, and under no other they were met at. */
function isLevel(user: NamedUser, rows: ItemsByKey): boolean {
  const own = new Set(user.card ? storedWords(user.card) : []);
  return wordsOf(user).every((word) => {
    const row = rows.get(keyOf(user, word));
    return own.has(word) ? isDeepStrictEqual(nameWordEntity.tryParse(row)?.user, user.card) : row === undefined;
  });
}

/**
 * Puts those people under the words of their names who are among the items, by their profile or by such a word, and returns
 * how many were not there, or were where they do not belong. Profiles that cannot be read are left to the audit.
 */
export async function levelNames(db: Db, items: Item[]): Promise<number> {
  const met = usersAmong(items);
  const cards = await readCards(db, [...met.keys()]);
  const users = [...cards].map(([userId, card]): NamedUser => ({ userId, card, former: met.get(userId) ?? [] }));
  const places = users.flatMap((user) => wordsOf(user).map((word) => keyOf(user, word)));
  const rows = await readItems(db, places, true);
  const others = users.filter((user) => !isLevel(user, rows));
  await settleNames(db, others);
  return others.length;
}
