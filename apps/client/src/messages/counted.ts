import { formatCount } from "./format-count.ts";
import { lazily } from "./lazily.ts";
import { locale } from "./locale.ts";

const plural = lazily(() => new Intl.PluralRules(locale.language));

const list = lazily(() => new Intl.ListFormat(locale.language));

/** Returns a number with its noun: `1 photo`, `2 photos`. */
export const counted = (count: number, one: string, other: string): string =>
  `${formatCount(count)} ${plural().select(count) === "one" ? one : other}`;

/** Returns names in a row, and how many more: `Ana and Ben`, `Ana, Ben, and 3 others`. */
export const named = (names: readonly string[], more: number): string =>
  list().format(more > 0 ? [...names, counted(more, "other", "others")] : names);
