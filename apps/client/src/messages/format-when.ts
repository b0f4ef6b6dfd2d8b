import { lazily } from "./lazily.ts";
import { locale } from "./locale.ts";

const relative = lazily(() => new Intl.RelativeTimeFormat(locale.language, { numeric: "auto", style: "long" }));
const thisYear = lazily(() => new Intl.DateTimeFormat(locale.language, { day: "numeric", month: "long" }));
const otherYear = lazily(
  () => new Intl.DateTimeFormat(locale.language, { day: "numeric", month: "long", year: "numeric" }),
);

/** Units of a relative time with their length in seconds, up to the week after which a date says more. */
const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

const weekSeconds = 7 * 86_400;

/** A moment as people say it: `now`, `5 minutes ago`, `yesterday`, and after a week `3 May` or `3 May 2024`. */
export function formatWhen(iso: string, now: Date = new Date()): string {
  const then = new Date(iso);
  const agoSeconds = Math.max(0, (now.getTime() - then.getTime()) / 1000);
  if (agoSeconds >= weekSeconds)
    return (then.getFullYear() === now.getFullYear() ? thisYear : otherYear)().format(then);
  const unit = units.find(([, seconds]) => agoSeconds >= seconds);
  return unit ? relative().format(-Math.floor(agoSeconds / unit[1]), unit[0]) : relative().format(0, "second");
}
