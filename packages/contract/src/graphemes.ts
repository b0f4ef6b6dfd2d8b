let segmenter: Intl.Segmenter | undefined;

/** Returns the characters as a person counts them: grapheme clusters of UAX #29; of a text with more, the first `most`. */
export function graphemes(text: string, most: number = Number.POSITIVE_INFINITY): string[] {
  // Made when it is first needed: it loads data that an app's first paint need not wait for.
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const characters: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (characters.length >= most) break;
    characters.push(segment);
  }
  return characters;
}

/** Returns how many characters a person counts: an emoji of several code points is one. */
export function countCharacters(text: string): number {
  return graphemes(text).length;
}
