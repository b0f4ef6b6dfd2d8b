import { createHash } from "node:crypto";
import type { TypedItem } from "@quick-photos/db/maintenance";
import type { Summary } from "../format/lines.ts";
import { canonical } from "./canonical.ts";

/** Adds items up to what they are all together. */
export interface ItemTally {
  add(item: TypedItem): void;
  /** Returns what was added until now. */
  summary(): Summary;
}

/** The digest of nothing. */
const noItems: Summary = { counts: {}, digest: "0".repeat(32) };

const digestBits = 128;

/** Items add up in any order; a sum, unlike an exclusive or, also tells an item that is there twice. */
function addDigest(sum: bigint, item: TypedItem): bigint {
  const hash = createHash("sha256")
    .update(canonical(item))
    .digest("hex")
    .slice(0, digestBits / 4);
  return BigInt.asUintN(digestBits, sum + BigInt(`0x${hash}`));
}

/** Returns an item's kind and version as summaries have them, as in `Photo v2`. */
function kindOf({ type, v }: TypedItem): string {
  const isKnown = type && "S" in type && v && "N" in v;
  return isKnown ? `${type.S} v${v.N}` : "no known kind";
}

/** Makes a tally that goes on from a summary; of nothing without one. */
export function createItemTally({ counts: before, digest }: Summary = noItems): ItemTally {
  const counts = { ...before };
  let sum = BigInt(`0x${digest}`);
  return {
    add(item) {
      const kind = kindOf(item);
      counts[kind] = (counts[kind] ?? 0) + 1;
      sum = addDigest(sum, item);
    },
    summary: () => ({ counts: { ...counts }, digest: sum.toString(16).padStart(digestBits / 4, "0") }),
  };
}

/** Returns how many items a summary is of. */
export function itemsIn({ counts }: Summary): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
