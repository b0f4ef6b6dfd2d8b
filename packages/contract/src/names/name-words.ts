import { foldText } from "./fold-text.ts";

/** What people are found by. */
export interface NamedPerson {
  username: string;
  displayName: string;
}

/**
 * Words that somebody is found by, at most. A name of 50 characters, each of them a word, would be 50 items of the table;
 * a usual one with a username makes two or three.
 */
export const mostWords = 16;

/** Characters of a word that count: a whole username (`limits.username`). */
const wordLength = 30;

/** What stands between blanks and signs: letters, digits, and what joins them in names and usernames. */
const token = /[\p{L}\p{M}\p{N}._'-]+/gu;

/** Where a word begins: behind what is no letter, and in scripts without blanks between words at each letter. */
const beginning =
  /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const shortened = (word: string) => [...word].slice(0, wordLength).join("");

/** Returns how many characters a word has, as Unicode counts them. */
export const lengthOf = (word: string) => [...word].length;

/** Returns the words of a text as it has them, folded: what is between blanks, with dots, hyphens and the like within. */
export function tokensOf(text: string): string[] {
  const tokens = foldText(text).match(token) ?? [];
  return tokens.map((word) => shortened(word.replace(/^['-]+|['-]+$/gu, ""))).filter((word) => word !== "");
}

/** Returns a word, and what is left of it from each of its parts on: of `vera.lindqvist` also `lindqvist`. */
function withParts(word: string): string[] {
  return [word, ...Array.from(word.matchAll(beginning), ({ index }) => word.slice(index))];
}

/**
 * Returns what somebody is found by the beginnings of, folded, each once and `mostWords` at most: their username, the words
 * of their display name, and the parts of both. A word that another one begins with is left out: it finds nothing more.
 */
export function nameWords({ username, displayName }: NamedPerson): string[] {
  const [whole = "", ...parts] = tokensOf(username).flatMap(withParts);
  const words = new Set([whole, ...tokensOf(displayName).flatMap(withParts), ...parts]);
  const distinct = [...words].filter((word) => ![...words].some((other) => other !== word && other.startsWith(word)));
  return distinct.filter((word) => word !== "").slice(0, mostWords);
}
