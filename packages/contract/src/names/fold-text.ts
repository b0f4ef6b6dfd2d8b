/** Letters that Unicode does not take apart into a letter of the alphabet and a mark, and how people type them without. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  þ: "th",
  ŧ: "t",
  ς: "σ",
  "’": "'",
  "‐": "-",
};

const special = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "gu");

/**
 * Marks that belong to no script, which are the accents; those of India and Thailand are letters and stay, as do the two
 * of Japan, which make another letter.
 */
const accents = /(?![\u3099\u309A])(?=\p{M})\p{Script=Inherited}/gu;

/**
 * Returns a text by which two are the same to somebody who looks for one of them: in lower case, without accents and
 * without what nobody sees, composed (NFC). Whatever it returns differently from one release to the next, stored words
 * have to follow: docs/decisions/0064.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(accents, "")
    .toLowerCase()
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFC");
}
