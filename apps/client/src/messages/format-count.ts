import { lazily } from "./lazily.ts";
import { locale } from "./locale.ts";

const exact = lazily(() => new Intl.NumberFormat(locale.language));
const compact = lazily(() => new Intl.NumberFormat(locale.language, { notation: "compact", maximumFractionDigits: 1 }));
const percent = lazily(() => new Intl.NumberFormat(locale.language, { style: "percent" }));

/** A number as people read it: `1,234`, and from ten thousand on `12.3K`. */
export const formatCount = (count: number): string => (count < 10_000 ? exact : compact)().format(count);

/** A share of one as a whole percentage: `42%`. */
export const formatPercent = (share: number): string => percent().format(share);
