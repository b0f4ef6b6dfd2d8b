/** One of the two places that an item has while its key is changed: under its former key, or under the one of today. */
export type Side = "old" | "new";

/** What a process does at a step of a change of key. */
interface Acts {
  /** Where it writes: both places in one transaction, or one. */
  readonly writes: readonly Side[];
  /** Where it reads, and where the conditions of its writes are looked at. */
  readonly reads: Side;
}

/**
 * The steps of a change of key, forward and back: in each a process does something that goes with what it does in the step
 * before and in the one after, so a table is at work on while some processes know of a step and others do not.
 */
export const keySteps = {
  /** As before there was another key: what a table of yesterday is at, beside servers of yesterday. */
  old: { writes: ["old"], reads: "old" },
  /** What is written from now on is in both places. */
  writeBoth: { writes: ["old", "new"], reads: "old" },
  /** So is what was written before. */
  backfilled: { writes: ["old", "new"], reads: "old" },
  /** Both places were seen to hold the same. */
  compared: { writes: ["old", "new"], reads: "old" },
  readNew: { writes: ["old", "new"], reads: "new" },
  writeNew: { writes: ["new"], reads: "new" },
  /** On the way back from `writeNew`: the former place lacks what was written since. */
  refill: { writes: ["old", "new"], reads: "new" },
  /** It lacks nothing any more. */
  refilled: { writes: ["old", "new"], reads: "new" },
  /** Nothing is left under the former key; there is no way back. */
  finished: { writes: ["new"], reads: "new" },
} as const satisfies Record<string, Acts>;

/** A step of a change of key. */
export type KeyStep = keyof typeof keySteps;

/** Returns the step of this name; undefined when this version of the code knows none. */
export function keyStepOf(name: string): KeyStep | undefined {
  return Object.hasOwn(keySteps, name) ? (name as KeyStep) : undefined;
}
