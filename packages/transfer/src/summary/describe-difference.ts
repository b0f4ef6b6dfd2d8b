import type { Summary } from "../format/lines.ts";

/** Returns in words how what was found differs from what was expected; null when it does not. */
export function describeDifference(expected: Summary, found: Summary): string | null {
  const kinds = [...new Set([...Object.keys(expected.counts), ...Object.keys(found.counts)])].sort();
  const differing = kinds.filter((kind) => (expected.counts[kind] ?? 0) !== (found.counts[kind] ?? 0));
  const spelled = differing.map((kind) => `${found.counts[kind] ?? 0} of ${expected.counts[kind] ?? 0} ${kind}`);
  if (spelled.length > 0) return `there are ${spelled.join(", ")}`;
  return expected.digest === found.digest ? null : "as many items of each kind, but not the same";
}
