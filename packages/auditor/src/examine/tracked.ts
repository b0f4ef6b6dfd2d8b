import type { Suspicion } from "../findings.ts";

/** A suspicion that is being looked at again and again. */
export interface Tracked {
  suspicion: Suspicion;
  /** How often in a row it was the same, with everything projected in between that had been written before. */
  streak: number;
  isProven: boolean;
  /** How often it was put right. */
  repairs: number;
}

/**
 * How often in a row a suspicion must be the same to be proven. Twice for a counter: what had been written before the
 * first reading was applied before the second, and the watermarks say that none of it was the counter's. Thrice for
 * rows: a removal leads to others, which lead to others once more, and each generation may take a round.
 */
const proofs = { counters: 2, rows: 3 };

/** Returns what tells a suspicion from all others. */
export function idOf({ kind, item, part = "" }: Suspicion): string {
  return [kind, item.PK, item.SK, part].join("\n");
}

const evidenceOf = ({ problem, evidence }: Suspicion) => JSON.stringify([problem, evidence]);

/** Returns a suspicion as it stands after it has been raised once more; while a job is about it, it proves nothing. */
export function follow(
  before: Tracked | undefined,
  suspicion: Suspicion,
  { which, jobSubjects }: { which: keyof typeof proofs; jobSubjects: ReadonlySet<string> },
): Tracked {
  const isSame = before !== undefined && evidenceOf(before.suspicion) === evidenceOf(suspicion);
  const isUnderWay = suspicion.involves.some((id) => jobSubjects.has(id));
  const streak = isUnderWay ? 0 : isSame ? before.streak + 1 : 1;
  return { suspicion, streak, isProven: streak >= proofs[which], repairs: before?.repairs ?? 0 };
}
