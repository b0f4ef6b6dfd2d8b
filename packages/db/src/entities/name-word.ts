import { nameWords } from "@quick-photos/contract";
import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { handleLength } from "./profile.ts";
import { type UserCard, userCardSchema } from "./user-card.ts";
import { firstVersion } from "./versions.ts";

/** Returns what names the partition of a word, and of every longer one that begins with it. */
export const nameHandle = (word: string) => [...word].slice(0, handleLength).join("");

/**
 * Somebody under one word of their username or display name. A partition holds the words with two first characters in
 * common; docs/decisions/0064 says how many people that carries.
 */
export const nameWordEntity = defineEntity({
  type: "NameWord",
  versions: firstVersion({
    /** Folded, as `nameWords` of the contract has it. */
    word: z.string(),
    user: userCardSchema,
  }),
  key: keys.nameWord,
  keyParts: ({ word, user: { userId } }) => ({ handle: nameHandle(word), word, userId }),
  owner: null,
  parents: { profile: ({ user: { userId } }) => keys.profile.key({ userId }) },
  cards: {},
  counted: {},
  exported: { because: "it is the names in the profile, by their words" },
  expires: "never",
  projected: true,
});

/** Somebody under a word of their name, as stored. */
export type NameWord = z.infer<typeof nameWordEntity.schema>;

/** Returns the words under which somebody lies: those that are long enough to be looked for by themselves. */
export function storedWords(card: Pick<UserCard, "username" | "displayName">): string[] {
  return nameWords(card).filter((word) => [...word].length >= handleLength);
}
