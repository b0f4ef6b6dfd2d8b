import type { CapacityTotals } from "@quick-photos/db";
import type { PrimaryKey } from "@quick-photos/db/items";
import { onDemandDollars, type WalkCounts } from "@quick-photos/db/maintenance";
import { listMigrated, type MigratedVersion } from "@quick-photos/migrator";
import { describeUnits, many, printable } from "../command-line/words.ts";

/** Items named that cannot be read; the others are a number. */
const named = 100;

/** Collects the items that are left as they are because they cannot be read. */
export interface UnreadableList {
  add(key: PrimaryKey, reason: string): void;
  /** Returns a line for each, and one for those that there was no room for. */
  lines(counts: WalkCounts): string[];
}

/** Makes the list. */
export function createUnreadableList(): UnreadableList {
  const lines: string[] = [];
  return {
    add({ PK, SK }, reason) {
      if (lines.length < named) lines.push(`  ${printable(`${PK} / ${SK}: ${reason}`)}`);
    },
    lines({ unreadable = 0 }) {
      if (unreadable === 0) return [];
      const more = unreadable - lines.length;
      return [
        `${many(unreadable, "item")} cannot be read and stay as they are:`,
        ...lines,
        ...(more > 0 ? [`  and ${more.toLocaleString("en")} more: npm run audit finds them`] : []),
      ];
    },
  };
}

const column = (value: number | string) => value.toLocaleString("en").padStart(11);

/** Returns a line for each kind and version, with a second number beside the one of its items. */
function describeVersions(counts: WalkCounts, title: string, second: (version: MigratedVersion) => number): string[] {
  const lines = listMigrated(counts).map((version) => {
    const { type, newest, items } = version;
    const state = version.version < newest ? ` (newest: ${newest})` : version.version > newest ? " (newer)" : "";
    return `${column(items)} ${column(second(version))}  ${type} ${version.version}${state}`;
  });
  return [`${column("items")} ${column(title)}`, ...lines, ""];
}

const isEarlier = ({ version, newest }: MigratedVersion) => version < newest;

/** Returns how many items of earlier versions a walk has met that were not rewritten and are not known to be settled. */
const earlierItems = (counts: WalkCounts) =>
  listMigrated(counts)
    .filter(isEarlier)
    .reduce((sum, { items }) => sum + items, 0);

function describeDollars(dollars: number): string {
  return dollars < 0.01 ? "less than a cent" : `about ${dollars.toFixed(2)} dollars`;
}

/** What a dry run has found. */
export interface Survey {
  counts: WalkCounts;
  unreadable: UnreadableList;
  /** What reading has used. */
  used: CapacityTotals;
  /** Units that a migration may use in a second. */
  unitsPerSecond: number;
}

/** Returns whether nothing is left to do that a migration could. */
export function isUpToDate(counts: WalkCounts): boolean {
  return earlierItems(counts) === 0 && !counts.unreadable;
}

/** Returns the report of a dry run. */
export function describeSurvey({ counts, unreadable, used, unitsPerSecond }: Survey): string[] {
  const { items = 0, writeUnits = 0, indexWriteUnits = 0 } = counts;
  const earlier = earlierItems(counts);
  const needed = { ...used, writeUnits, indexWriteUnits };
  const reads = Math.ceil(used.readUnits);
  const writes = writeUnits + indexWriteUnits;
  const seconds = Math.ceil(Math.max(reads, writes) / unitsPerSecond);
  const cost = `${many(reads, "read unit")} and ${many(writes, "write unit")}`;
  return [
    ...describeVersions(counts, "to rewrite", (version) => (isEarlier(version) ? version.items : 0)),
    ...unreadable.lines(counts),
    `${earlier.toLocaleString("en")} of ${many(items, "item")} are to be rewritten; nothing has been.`,
    ...(earlier > 0
      ? [
          `That takes about ${cost}: ${describeDollars(onDemandDollars(needed))} on demand,`,
          `and at ${unitsPerSecond.toLocaleString("en")} units a second no less than ${many(seconds, "second")}.`,
        ]
      : []),
  ];
}

/** What a migration has come to. */
export interface Migrated {
  counts: WalkCounts;
  unreadable: UnreadableList;
  isResumed: boolean;
  seconds: number;
  /** What this run has used. */
  used: CapacityTotals;
}

/** Returns whether every item is of the newest version, or of a newer one. */
export function isAllNewest({ unreadable = 0, overtaken = 0 }: WalkCounts): boolean {
  return unreadable + overtaken === 0;
}

/** Returns the report of a migration that came to the end of the table. */
export function describeMigrated({ counts, unreadable, isResumed, seconds, used }: Migrated): string[] {
  const { items = 0, overtaken = 0 } = counts;
  const cost = `${describeUnits(used)}: ${describeDollars(onDemandDollars(used))} on demand`;
  return [
    ...describeVersions(counts, "rewritten", ({ rewritten }) => rewritten),
    ...unreadable.lines(counts),
    ...(overtaken > 0 ? [`${many(overtaken, "item")} kept changing: migrate again.`] : []),
    ...(isAllNewest(counts) ? ["Every item is of the newest version."] : []),
    ...(isResumed ? ["It went on where an earlier run had stopped; the items are those of both."] : []),
    `${many(items, "item")}; this run took ${seconds.toFixed(1)} s and ${cost}.`,
  ];
}
