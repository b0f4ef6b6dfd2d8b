import { z } from "zod";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * UTF-16 units one character may take on average: the longest emoji recommended for interchange (a kiss with two skin
 * tones, Unicode 16, emoji-zwj-sequences.txt) takes 15. It bounds the bytes stored, since stacked combining marks
 * would otherwise make one character endless.
 */
const unitsPerCharacter = 16;

/**
 * Characters no text of ours contains: controls, halves of surrogate pairs, and the embeddings and overrides of
 * UAX #9, which reorder the text around them.
 */
const unwanted = /[\p{Cc}\p{Cs}\u202A-\u202E]/u;

/** The same, where lines may break. */
const unwantedInLines = /[\p{Cs}\u202A-\u202E]|(?!\n)\p{Cc}/u;

/** Separators that break a line without being control characters. */
const lineSeparator = /[\u2028\u2029]/u;

/** Answers how many characters a person counts: grapheme clusters of UAX #29. */
export function countCharacters(text: string): number {
  return Array.from(segmenter.segment(text)).length;
}

/** Answers whether a text is short enough to be worth counting, given how many characters it may have. */
export function isWithinUnits(text: string, characters: number): boolean {
  return text.length <= characters * unitsPerCharacter;
}

interface LengthOptions {
  min?: number;
  max: number;
}

/** A string of a length counted in characters as a person counts them, in Unicode's composed form (NFC). */
export function characters({ min = 0, max }: LengthOptions) {
  const wording = min > 0 ? `must have ${min} to ${max} characters` : `must have at most ${max} characters`;
  return z
    .string()
    .refine((text) => isWithinUnits(text, max), { error: wording, abort: true })
    .normalize("NFC")
    .trim()
    .refine(
      (text) => {
        const count = countCharacters(text);
        return count >= min && count <= max;
      },
      { error: wording },
    );
}

/** One line of text: trimmed, composed, counted in characters, without anything that does not print. */
export function lineOfText(length: LengthOptions) {
  return characters(length).refine((text) => !unwanted.test(text) && !lineSeparator.test(text), {
    error: "must be one line without control characters",
  });
}

/** Text of several lines; a line break is stored as `\n` whatever the client's platform calls it. */
export function linesOfText(length: LengthOptions) {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?|\u2028|\u2029/gu, "\n"))
    .pipe(
      characters(length).refine((text) => !unwantedInLines.test(text), { error: "must not hold control characters" }),
    );
}
