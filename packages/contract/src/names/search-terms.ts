import { limits } from "../limits.ts";
import { lengthOf, type NamedPerson, nameWords, tokensOf } from "./name-words.ts";

/** Returns the words that somebody typed, folded and each once, the longest first: that one is looked up in the table. */
export function searchTerms(text: string): string[] {
  return [...new Set(tokensOf(text))].sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** Returns whether one of the words that somebody typed is long enough to be looked for. */
export function isSearchable(text: string): boolean {
  return lengthOf(searchTerms(text)[0] ?? "") >= limits.search.min;
}

/** Returns whether every one of the words begins a word of somebody's. */
export function matchesTerms(person: NamedPerson, terms: string[]): boolean {
  const words = nameWords(person);
  return terms.every((term) => words.some((word) => word.startsWith(term)));
}

/**
 * Returns the one word by which somebody is found, of those that begin with a term; undefined when none does. Who has
 * several is met at each of them in the table, and shown at this one.
 */
export function wordShown(person: NamedPerson, term: string): string | undefined {
  const [first] = nameWords(person)
    .filter((word) => word.startsWith(term))
    .sort();
  return first;
}
