import type { Db } from "../db.ts";
import { nameHandle, nameWordEntity, storedWords } from "../entities/name-word.ts";
import type { UserCard } from "../entities/user-card.ts";
import { inChunks } from "../io/in-chunks.ts";
import type { BatchWrite } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";
import { readCards } from "./read-cards.ts";

/** Somebody who is to be found by the words of their name. */
export interface NamedUser {
  userId: string;
  /** Null for somebody who is gone. */
  card: UserCard | null;
  /** Words under which they may lie: where these are theirs no more, they are deleted there. */
  former: string[];
}

/** Builds the writes that put somebody under every word of theirs, and take them away from what were. */
export function nameWrites({ userId, card, former }: NamedUser): BatchWrite[] {
  const words = card ? storedWords(card) : [];
  const left = [...new Set(former)].filter((word) => !words.includes(word));
  return [
    ...(card ? words.map((word) => ({ PutRequest: { Item: nameWordEntity.toItem({ word, user: card }) } })) : []),
    ...left.map((word) => ({ DeleteRequest: { Key: keys.nameWord.key({ handle: nameHandle(word), word, userId }) } })),
  ];
}

/** Returns somebody as they are by now, and where the card of before has put them; null when it is the same card. */
function asOfNow({ userId, card, former }: NamedUser, now: UserCard | null | undefined): NamedUser | null {
  if (now === undefined || now?.version === card?.version) return null;
  return { userId, card: now, former: [...former, ...(card ? storedWords(card) : [])] };
}

/**
 * Puts people under the words of their names, each once in the list, and takes them away from others: one write a word, and
 * one read of each profile behind them. Whoever has another card by then, or is gone, is done once more; who changes later
 * has a later record in the stream, which knows the words of the card that was read here. So it may be repeated, and
 * broken off anywhere.
 */
export async function settleNames(db: Db, users: NamedUser[]): Promise<void> {
  let pending = users;
  while (pending.length > 0) {
    await inChunks(pending.flatMap(nameWrites), db.table.batchSize, (chunk) => db.table.batchWrite(chunk));
    const cards = await readCards(
      db,
      pending.map(({ userId }) => userId),
    );
    pending = pending.flatMap((user) => asOfNow(user, cards.get(user.userId)) ?? []);
  }
}
