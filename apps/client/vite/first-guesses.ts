import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** How many of the most common passwords the hint knows: 20 kB gzipped, where all 49,000 are 200 (docs/decisions/0055). */
const passwords = 5_000;

/** What whoever guesses passwords tries first, put in where the hint needs it (`new-password/strength-of.ts`). */
export const firstGuesses = {
  __FIRST_GUESSES__: JSON.stringify({
    passwords: dictionary["passwords-common"].slice(0, passwords),
    keyboards: adjacencyGraphs,
  }),
};
