import { createHash } from "node:crypto";

/** Repeatable randomness: the same seed throws the same sequence on every machine. */
export interface Dice {
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(options: readonly [T, ...T[]]): T;
  chance(probability: number): boolean;
}

/** The generator mulberry32: 32 bits of state are plenty for where a cloud stands. */
function mulberry32(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes the dice of a seed. */
export function createDice(seed: string): Dice {
  const next = mulberry32(createHash("sha256").update(seed).digest().readUInt32BE());
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between: (low, high) => low + next() * (high - low),
    whole,
    pick: (options) => options[whole(0, options.length - 1)] ?? options[0],
    chance: (probability) => next() < probability,
  };
}
