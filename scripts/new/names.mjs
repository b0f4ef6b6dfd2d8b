import { refuse } from "./refusal.mjs";

const camelCase = /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)*$/;

/** What cannot be the name of a constant in a module, and what tRPC keeps for itself in a router. */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield apply call then`.split(/\s+/),
);

/** Returns a name that can be a constant, a file and a word on the wire; refuses any other. */
export function requireName(name, what) {
  if (!camelCase.test(name)) {
    refuse(`"${name}" cannot be ${what}: it takes letters and digits, in the form of "byUser".`);
  }
  if (reserved.has(name) || name in {})
    refuse(`"${name}" cannot be ${what}: the word is taken by the language or tRPC.`);
  return name;
}

/** Returns `byUser` as `by-user`. */
export const toKebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Returns `byUser` as `by user`. */
export const toWords = (name) => toKebab(name).replaceAll("-", " ");

/** Returns `byUser` as `ByUser`, and `by user` as `By user`. */
export const capitalize = (name) => `${name[0].toUpperCase()}${name.slice(1)}`;

/** Returns the plural of an English word that has a regular one. */
export function pluralOf(word) {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
