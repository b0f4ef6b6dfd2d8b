import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The Big List of Naughty Strings, which has a public collection of cross-site scripting among others. */
const all: string[] = require("big-list-of-naughty-strings");

/** What would be a script, markup or an address that runs one, were it anything but text. */
export const naughtyWords: readonly string[] = all.filter((text) => /[<>]|javascript:|on\w+=|&#|["'`]/i.test(text));

/** Names under which the API answers with words that somebody has written. */
const wordFields = new Set(["caption", "altText", "displayName", "status", "location", "device"]);

function replaceWords(answer: unknown, words: string): unknown {
  if (Array.isArray(answer)) return answer.map((item) => replaceWords(item, words));
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      if (wordFields.has(name)) return [name, words];
      return [name, name === "interests" ? [words] : replaceWords(value, words)];
    }),
  );
}

/** Returns an answer of the API, whose lines are JSON, in which every word that somebody has written is `words`. */
export function withWords(answer: string, words: string): string {
  const lines = answer.split("\n");
  return lines.map((line) => (line === "" ? line : JSON.stringify(replaceWords(JSON.parse(line), words)))).join("\n");
}
