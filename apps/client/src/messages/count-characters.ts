import { lazily } from "./lazily.ts";

const segmenter = lazily(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** How many characters a person counts: an emoji of several code points is one. The API counts alike. */
export const countCharacters = (text: string): number => [...segmenter().segment(text)].length;
