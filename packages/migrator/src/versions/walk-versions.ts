import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { nameVersion, type TableScan, type WalkCounts } from "@quick-photos/db/maintenance";
import { judgeVersion, type Verdict } from "./judge-version.ts";

/** An item of an earlier version, and what it is to become. */
export type Earlier = Extract<Verdict, { kind: "earlier" }> & { item: Item & PrimaryKey };

/** How to walk the versions of a table. */
export interface VersionWalk {
  scan: Pick<TableScan, "pages">;
  /** Resolves when the walk may read or write on, and when the signal is aborted. */
  ready(signal?: AbortSignal): Promise<void>;
  /** Told of every item that is left as it is because this code cannot read it. */
  onUnreadable(key: PrimaryKey, reason: string): void;
  /** Told how many items have been looked at, former processes' included. */
  onProgress(items: number): void;
  /** Aborted to have the walk stop with the pages that are under way. */
  signal?: AbortSignal;
}

/** Items in a page of one segment. */
export const pageSize = 100;

/**
 * Returns what visits a page: it counts items by kind and version, and does something with each of an earlier version. One
 * after another: segments are walked side by side, and others find room between two.
 */
export function visitVersions(
  { onUnreadable }: VersionWalk,
  visitEarlier: (earlier: Earlier, count: (name: string, by?: number) => void) => Promise<void>,
): (items: (Item & PrimaryKey)[]) => Promise<WalkCounts> {
  return async (items) => {
    const counts: WalkCounts = {};
    const count = (name: string, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by;
    };
    const earlier: Earlier[] = [];
    for (const item of items) {
      const verdict = judgeVersion(item);
      if (verdict.kind === "unreadable") onUnreadable({ PK: item.PK, SK: item.SK }, verdict.reason);
      count((verdict.kind !== "unreadable" && nameVersion(item)) || "unreadable");
      if (verdict.kind === "earlier") earlier.push({ ...verdict, item });
    }
    for (const each of earlier) await visitEarlier(each, count);
    return counts;
  };
}
