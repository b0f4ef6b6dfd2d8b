import { graphemes } from "@quick-photos/contract";

/** Characters of a description: search engines show some 160, chats about as many. */
export const longestDescription = 200;

/** Characters of what a picture shows: X takes no more of `twitter:image:alt`. */
export const longestAlt = 420;

/**
 * Returns a text in one line of so many characters at most, as a person counts them: what is longer ends in an ellipsis,
 * after a word unless the last one is very long.
 */
export function shorten(text: string, most: number): string {
  const line = text.trim().replace(/\s+/g, " ");
  const characters = graphemes(line);
  if (characters.length <= most) return line;
  const kept = characters.slice(0, most - 1).join("");
  const endOfWord = characters[most - 1] === " " ? kept.length : kept.lastIndexOf(" ");
  const cut = endOfWord > kept.length / 2 ? kept.slice(0, endOfWord) : kept;
  return `${cut.trimEnd()}…`;
}
