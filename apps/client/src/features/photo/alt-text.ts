import { messages } from "../../messages/messages.ts";

interface Shown {
  /** Whose photo it is. */
  by?: string;
  /** What is said about it, where that is not to be read beside the picture anyway. */
  caption?: string;
  /** When it was shared, in words. */
  when?: string;
}

/** The end of a sentence, with what may close behind it: nothing follows it but another sentence. */
const sentenceEnd = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u;

/**
 * Returns what a photo is called to those who do not see it: one line, whatever lines and marks its caption has. What is
 * to be read beside the picture is left out by the caller, so that nobody hears it twice.
 */
export function altText({ by, caption = "", when }: Shown): string {
  const said = caption.trim().replace(/\s+/g, " ");
  const owned = by === undefined ? messages.photo.photo : messages.photo.title(by);
  if (said === "") return when === undefined ? owned : `${owned}, ${when}`;
  const words = by === undefined ? said : `${owned}: ${said}`;
  if (when === undefined) return words;
  return `${words}${sentenceEnd.test(words) ? "" : ","} ${when}`;
}
