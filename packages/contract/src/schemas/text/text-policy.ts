/**
 * Which characters a text of ours may hold, by Unicode's own properties: for every text that people see, names, captions
 * and whatever comes. docs/text.md is its table. Texts are expected in composed form (NFC).
 */

/** Controls but for line breaks and tabs, halves of surrogate pairs, and the embeddings and overrides of UAX #9. */
const refused = /[\p{Cs}\u202A-\u202E]|(?![\t\n])\p{Cc}/u;

/** Returns whether a text holds what is no text: it is refused rather than repaired, since it may be something else. */
export function holdsControls(text: string): boolean {
  return refused.test(text);
}

/**
 * Blanks other than line breaks. The Braille pattern without dots is a symbol to Unicode and a blank to everybody else.
 */
const blanks = /[\p{Zs}\t\u2800]+/gu;

/**
 * What nobody sees and what changes nothing but that (embeddings and overrides do): the characters that are drawn as nothing where they are not supported, private ones, those that are
 * none, the marks of interlinear annotations, an empty note head and an empty letter.
 */
const invisible =
  /(?![\u202A-\u202E])[\p{Default_Ignorable_Code_Point}\p{Co}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\u{1D159}\u{16FE4}]/u;

/** Letters and marks of the scripts in which joiners change how a word is written. */
const joiningScript =
  "[\\p{scx=Adlm}\\p{scx=Arab}\\p{scx=Beng}\\p{scx=Deva}\\p{scx=Gujr}\\p{scx=Guru}\\p{scx=Khmr}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Mong}\\p{scx=Mymr}\\p{scx=Nkoo}\\p{scx=Orya}\\p{scx=Sinh}\\p{scx=Syrc}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Tibt}]";

/** A character that is invisible by itself and means something between its neighbours. */
interface Meaning {
  character: RegExp;
  /** What it follows, to the end of what is kept before it. */
  after: RegExp;
  /** What it precedes, from the beginning of what comes after it. */
  before: RegExp;
}

const anything = /^/u;

/** Made when they are asked for: the scripts' letters take milliseconds of every start. */
const makeMeanings = (): Meaning[] => [
  // Emoji of several parts: a family, a profession, a flag.
  {
    character: /\u200D/u,
    after: /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)$/u,
    before: /^\p{Extended_Pictographic}/u,
  },
  // Persian and the scripts of India join and part letters with them; a consonant may also end a word in a joiner.
  {
    character: /\p{Join_Control}/u,
    after: new RegExp(`${joiningScript}$`, "u"),
    before: new RegExp(`^${joiningScript}`, "u"),
  },
  { character: /\u200D/u, after: new RegExp(`(?=\\p{M})${joiningScript}$`, "u"), before: anything },
  // A digit in a key, and the other characters that come in several forms.
  { character: /\uFE0F/u, after: /[0-9#*]$/u, before: /^\u20E3/u },
  {
    character: /\p{Variation_Selector}/u,
    after: /[\p{Extended_Pictographic}\p{Sm}\p{sc=Han}\p{sc=Mong}\p{sc=Mymr}\p{sc=Phag}]$/u,
    before: anything,
  },
  // The flags of England, Scotland and Wales are a black flag and their code in letters that are not shown.
  {
    character: /[\u{E0020}-\u{E007F}]/u,
    after: /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u,
    before: /^(?:[\u{E0020}-\u{E007E}]*\u{E007F}|(?![\u{E0020}-\u{E007F}]))/u,
  },
];

let meanings: Meaning[] | undefined;

/** A strong right-to-left character: where there is none, marks of direction have nothing to do. */
const rightToLeft =
  /(?!\p{Bidi_Control})[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Mand}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Samr}\p{sc=Syrc}\p{sc=Thaa}]/u;

/** Returns the text without what nobody sees, but for what means something where it stands. */
function withoutInvisible(text: string): string {
  if (!invisible.test(text)) return text;
  meanings ??= makeMeanings();
  const known = meanings;
  const hasDirections = rightToLeft.test(text);
  let kept = "";
  let rest = text;
  for (const character of text) {
    rest = rest.slice(character.length);
    const means = ({ character: own, after, before }: Meaning) =>
      own.test(character) && after.test(kept) && before.test(rest);
    const isDirection = hasDirections && /\p{Bidi_Control}/u.test(character);
    if (!invisible.test(character) || isDirection || known.some(means)) kept += character;
  }
  return kept;
}

const isolateBegins = /[\u2066-\u2068]/u;
const isolateEnd = "\u2069";

/** Returns a line in which every isolate (UAX #9) that is opened is closed, and no other: it orders itself and no more. */
function withClosedIsolates(line: string): string {
  let open = 0;
  let closed = "";
  for (const character of line) {
    if (isolateBegins.test(character)) open += 1;
    if (character === isolateEnd) {
      if (open === 0) continue;
      open -= 1;
    }
    closed += character;
  }
  return closed + isolateEnd.repeat(open);
}

/** What is left of a text that nobody could see. */
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/** Returns a line as it is kept: one blank between words, none around, nothing invisible; empty when nobody sees any of it. */
export function cleanLine(text: string): string {
  const line = withClosedIsolates(withoutInvisible(text).replace(blanks, " ").trim());
  return visible.test(line) ? line : "";
}

/** Returns lines as they are kept, with one empty line at most between two others. */
export function cleanLines(text: string): string {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/gu, "\n")
    .split("\n")
    .map(cleanLine);
  return lines
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/**
 * Marks and joiners on one character, at most: the scripts of India stack five or six, the emoji of a kiss joins four;
 * whoever stacks more paints over the lines around.
 */
const mostMarks = 10;

const mark = /[\p{M}\p{Join_Control}]/gu;

/** Returns whether one of the characters, as a person counts them, carries more marks than any script needs. */
export function isOvermarked(graphemes: Iterable<string>): boolean {
  for (const grapheme of graphemes) if ((grapheme.match(mark)?.length ?? 0) > mostMarks) return true;
  return false;
}

/** Returns by what two texts are the same to a reader, whatever their case. */
export function caseless(text: string): string {
  return text.normalize("NFKC").toUpperCase().toLowerCase();
}
