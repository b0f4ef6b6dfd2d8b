import type { TypedItem, TypedValue } from "@quick-photos/db/maintenance";

/** Returns a number as its digits and where its point is, so that 1E2 and 100.0 are the same: engines spell them as they like. */
function canonicalNumber(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text.trim()) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const power = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign === "-" ? "-" : ""}${significant}e${power}`;
}

/** Sets have no order, and neither have the attributes of an item. */
function canonicalValue(value: TypedValue): unknown {
  if ("N" in value) return { N: canonicalNumber(value.N) };
  if ("NS" in value) return { NS: value.NS.map(canonicalNumber).sort() };
  if ("SS" in value) return { SS: [...value.SS].sort() };
  if ("BS" in value) return { BS: [...value.BS].sort() };
  if ("L" in value) return { L: value.L.map(canonicalValue) };
  if ("M" in value) return { M: canonicalAttributes(value.M) };
  return value;
}

function canonicalAttributes(item: TypedItem): [string, unknown][] {
  const entries = Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, value]) => [name, canonicalValue(value)]);
}

/** Returns a text that is the same for the same item, whichever engine has had it. */
export function canonical(item: TypedItem): string {
  return JSON.stringify(canonicalAttributes(item));
}
