import { locale } from "../../messages/locale.ts";
import { inspectorMessages } from "../messages.ts";

const format = (dollars: number, maximumFractionDigits: number): string =>
  new Intl.NumberFormat(locale.language, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: maximumFractionDigits,
    maximumFractionDigits,
    trailingZeroDisplay: "stripIfInteger",
  }).format(dollars);

/** From where on cents say nothing. */
const wholeFrom = 1_000;

/** Returns an amount of dollars, to the cent where that says something. */
export function formatDollars(dollars: number): string {
  if (dollars > 0 && dollars < 0.01) return inspectorMessages.lessThan(format(0.01, 2));
  return format(dollars, dollars < wholeFrom ? 2 : 0);
}
