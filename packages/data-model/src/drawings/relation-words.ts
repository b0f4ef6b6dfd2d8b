import type { Bundle } from "./bundles.ts";

/** Returns what a kind of item has to do with another, whose type is given, as it reads from the first: in clauses. */
export function relationWords({ labels }: Bundle, type: string): string[] {
  const verbs = [...(labels.has("owner") ? ["belongs to"] : []), ...(labels.has("parent") ? ["goes with"] : [])];
  const cards = labels.get("card");
  const counters = labels.get("counter");
  return [
    ...(verbs.length > 0 ? [`${verbs.join(" and ")} ${type}`] : []),
    ...(cards ? [`its card in ${cards.join(", ")}`] : []),
    ...(counters ? [`counted in its ${counters.join(", ")}`] : []),
  ];
}
