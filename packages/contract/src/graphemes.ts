let segmenter: Intl.Segmenter | undefined;

/** Returns the characters as a person counts them: grapheme clusters of UAX #29. */
export function graphemes(text: string): string[] {
  // Made when it is first needed: it loads data that an app's first paint need not wait for.
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Returns how many characters a person counts: an emoji of several code points is one. */
export function countCharacters(text: string): number {
  return graphemes(text).length;
}
