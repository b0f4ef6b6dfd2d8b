import { setAside, type TutorialItem } from "./describe-item.ts";
import type { SetAside } from "./import-plan.ts";
import type { TutorialKind } from "./tutorial-item.ts";

/** The items that stay, in order, and the notes on those that do not. */
export interface Sifted<T> {
  kept: T[];
  aside: SetAside[];
}

/** Leaves out the items with an objection: why they cannot stay, null when they can. */
export function leaveOut<T extends TutorialItem>(
  kind: TutorialKind,
  items: T[],
  objection: (item: T) => string | null,
): Sifted<T> {
  const sifted: Sifted<T> = { kept: [], aside: [] };
  for (const item of items) {
    const why = objection(item);
    if (why === null) sifted.kept.push(item);
    else sifted.aside.push(setAside(kind, item, "left out", why));
  }
  return sifted;
}

/** When items stand for the same thing, and which of them stays. */
interface MergeRules<T> {
  identity(item: T): string;
  isBetter(item: T, than: T): boolean;
  why(kept: T): string;
}

/** Merges items that stand for the same thing into the best of them. */
export function merge<T extends TutorialItem>(
  kind: TutorialKind,
  items: T[],
  { identity, isBetter, why }: MergeRules<T>,
): Sifted<T> {
  const best = new Map<string, T>();
  for (const item of items) {
    const rival = best.get(identity(item));
    if (rival === undefined || isBetter(item, rival)) best.set(identity(item), item);
  }
  const sifted: Sifted<T> = { kept: [], aside: [] };
  for (const item of items) {
    const kept = best.get(identity(item)) ?? item;
    if (kept === item) sifted.kept.push(item);
    else sifted.aside.push(setAside(kind, item, "merged", why(kept)));
  }
  return sifted;
}

/** Merges items with the same key into the last of them, as loading the file into a table does. */
export function mergeRepeated<T extends TutorialItem>(kind: TutorialKind, items: T[]): Sifted<T> {
  return merge(kind, items, {
    identity: ({ PK, SK }) => `${PK} ${SK}`,
    isBetter: () => true,
    why: ({ line }) => `line ${line} has the same key`,
  });
}
