import { type OptionsGraph, ZxcvbnFactory } from "@zxcvbn-ts/core";

/** The most common passwords, the first of them first, and the keys beside each key: put in by the build (`vite/first-guesses.ts`). */
declare const __FIRST_GUESSES__: { passwords: string[]; keyboards: OptionsGraph };

/** How hard a password is to guess: 1 easy, 2 in between, 3 hard, 4 very hard. */
export type Strength = 1 | 2 | 3 | 4;

const { passwords, keyboards } = __FIRST_GUESSES__;

/**
 * The estimate takes longer with every character, with "1" again and again some 150 ms for 40 and four times that for
 * 128; what is hard to guess is so by then.
 */
const maxLength = 40;

const estimator = new ZxcvbnFactory({ dictionary: { passwords }, graphs: keyboards, maxLength });

/** By zxcvbn's score, which counts guesses: up to 10^3, 10^6, 10^8, 10^10, and more. */
const byScore = [1, 1, 2, 3, 4] as const satisfies Strength[];

/** What the app is called, which is tried first of all here. */
const ownWords = ["quick", "photos", "quickphotos"];

/** Returns how hard a password is to guess for somebody who knows what its owner is called. */
export function strengthOf(password: string, names: readonly string[]): Strength {
  const words = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word !== "");
  return byScore[estimator.check(password, [...ownWords, ...words]).score];
}
