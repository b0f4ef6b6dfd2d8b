import { messages } from "../../messages/messages.ts";

interface Shown {
  /** Whose photo it is. */
  by?: string;
  /** What is said about it, where that is not to be read beside the picture anyway. */
  caption?: string;
  /** What its owner says that it shows; answers that an earlier version of the app has kept are without. */
  altText?: string | undefined;
  /** When it was shared, in words. */
  when?: string;
}

/** The end of a sentence, with what may close behind it: nothing follows it but another sentence. */
const sentenceEnd = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u;

const inOneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

/**
 * Returns what a photo is called to those who do not see it: one line, whatever lines and marks its texts have. What its
 * owner says that it shows comes before the caption, which often says something else. What is to be read beside the
 * picture is left out by the caller, so that nobody hears it twice.
 */
export function altTextOf({ by, caption = "", altText = "", when }: Shown): string {
  const said = inOneLine(altText) || inOneLine(caption);
  const owned = by === undefined ? messages.photo.photo : messages.photo.title(by);
  if (said === "") return when === undefined ? owned : `${owned}, ${when}`;
  const words = by === undefined ? said : `${owned}: ${said}`;
  if (when === undefined) return words;
  return `${words}${sentenceEnd.test(words) ? "" : ","} ${when}`;
}
