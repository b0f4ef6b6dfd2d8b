import { items, keys, type NameWord, type PrimaryKey, storedWords, type UserCard } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import { namesToWords } from "@quick-photos/db/migrations";
import type { ItemsByKey } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";
import { cardOf, judgeCard } from "./cards.ts";
import type { Inspection, Inspector } from "./inspector.ts";
import { relatedInspector } from "./related-inspector.ts";

const keyOf = (word: string, user: UserCard): PrimaryKey => {
  const { PK, SK } = items.nameWord.toItem({ word, user });
  return { PK: String(PK), SK: String(SK) };
};

/** Returns where somebody lies under the words of their name. */
export const nameWordKeys = (card: UserCard): PrimaryKey[] => storedWords(card).map((word) => keyOf(word, card));

/**
 * Returns the words that somebody is not found by; none in a table of before in which nobody is found by words yet. One
 * that is there with another card is found by itself.
 */
export async function judgeNameWords(card: UserCard, facts: ItemsByKey, { db }: Inspection): Promise<Suspicion[]> {
  const missing = storedWords(card).filter((word) => facts.get(keyOf(word, card)) === undefined);
  if (missing.length === 0 || (await db.tableKeys.stepOf(namesToWords)) === "old") return [];
  const { userId, ...attributes } = card;
  const subject = keys.profile.key({ userId });
  return missing.map((word) => ({
    kind: "name-word-missing",
    subject,
    item: keyOf(word, card),
    problem: `user ${userId} is not found by "${word}"`,
    involves: [userId],
    repair: (db) =>
      applyRepair(db, {
        write: { put: { ...items.nameWord.toItem({ word, user: card }), ...keyOf(word, card) } },
        because: [{ holds: subject, attributes }],
      }),
  }));
}

const related = relatedInspector(items.nameWord);

/** Somebody under a word is there, has a name with this word, and the card of the profile. */
export const nameWordInspector: Inspector<NameWord> = {
  refers: related.refers,
  async judge(subject, facts, inspection) {
    const { item, value } = subject;
    const { word, user } = value;
    const { userId } = user;
    const card = cardOf(facts, userId);
    if (!card) return related.judge(subject, facts, inspection);
    if (storedWords(card).includes(word)) {
      return judgeCard(facts, { item, part: "user", copy: user, corrected: (now) => ({ user: now }) });
    }
    const { username, displayName } = card;
    return [
      {
        kind: "name-word-stale",
        subject: item,
        item,
        problem: `user ${userId} is ${username} "${displayName}"`,
        involves: [userId],
        repair: (db) =>
          applyRepair(db, {
            write: { delete: item },
            because: [{ holds: keys.profile.key({ userId }), attributes: { username, displayName } }],
          }),
      },
    ];
  },
};
