interface Locale {
  /** As BCP 47 writes it: what the words are pronounced in, and how numbers, dates and lists are put. */
  language: string;
  /** Where a line begins. The layout follows it: no style says left or right. */
  direction: "ltr" | "rtl";
}

/** The language of the messages. A translation is another `messages.ts` and another of these. */
export const locale: Locale = { language: "en", direction: "ltr" };
