import * as z from "zod";
import { graphemes } from "../../graphemes.ts";
import { cleanLine, cleanLines, holdsControls, isOvermarked } from "./text-policy.ts";

/**
 * UTF-16 units one character may take on average: the longest emoji recommended for interchange (a kiss with two skin
 * tones, Unicode 16, emoji-zwj-sequences.txt) takes 15. It bounds the bytes stored.
 */
const unitsPerCharacter = 16;

/** Returns whether a text is short enough to be worth counting, given how many characters it may have. */
export function isWithinUnits(text: string, characters: number): boolean {
  return text.length <= characters * unitsPerCharacter;
}

interface LengthOptions {
  min?: number;
  max: number;
}

/** A text that people see, cleaned by the policy and counted in characters as a person counts them, composed (NFC). */
function text({ min = 0, max }: LengthOptions, clean: (text: string) => string) {
  const wording = min > 0 ? `Use ${min} to ${max} characters.` : `Use at most ${max} characters.`;
  return z
    .string()
    .refine((given) => isWithinUnits(given, max), { error: wording, abort: true })
    .normalize("NFC")
    .overwrite(clean)
    .superRefine((cleaned, { addIssue }) => {
      const characters = graphemes(cleaned, max + 1); // each takes microseconds, and a text that is refused has thousands
      if (characters.length < min || characters.length > max) addIssue({ code: "custom", message: wording });
      if (isOvermarked(characters)) addIssue({ code: "custom", message: "Use fewer marks on one character." });
    });
}

/** One line of text. */
export function lineOfText(length: LengthOptions) {
  return text(length, cleanLine).refine((line) => !holdsControls(line) && !/[\n\u2028\u2029]/u.test(line), {
    error: "Use one line, without control characters.",
  });
}

/** Text of several lines; a line break is stored as `\n` whatever the client's platform calls it. */
export function linesOfText(length: LengthOptions) {
  return text(length, cleanLines).refine((lines) => !holdsControls(lines), {
    error: "Leave out control characters.",
  });
}
