import type { Db } from "@quick-photos/db";
import type { Item } from "@quick-photos/db/items";
import { listVersions, nameVersion, pacedDb, type TableScan, type VersionCount } from "@quick-photos/db/maintenance";
import { auditProcedure } from "./audit-procedure.ts";
import { type Examination, examine } from "./examine/examine.ts";
import { createSuspects, type Suspects } from "./examine/suspects.ts";
import type { Finding } from "./findings.ts";
import { inspectItems, type Suspicions } from "./inspect/inspect-items.ts";
import { createShortfalls } from "./inspect/shortfalls.ts";
import type { Trail } from "./trail/trail.ts";

/** What to audit, and how. */
export interface AuditOptions {
  db: Db;
  scan: TableScan;
  trail: Trail;
  /** Resolves when the audit may read on. */
  ready(): Promise<void>;
  now: () => Date;
  /** Parts of the table that are read side by side. */
  segments: number;
  /** Whether to put right what is wrong. */
  isRepairing: boolean;
  /** Told of each finding as soon as it is proven, or repaired. */
  onFinding(finding: Finding): void;
  /** Told how many items have been looked at. */
  onProgress(items: number): void;
}

/** What an audit came to. */
export interface AuditResult {
  /** Items looked at. */
  items: number;
  /** How many of them there are of each kind and version. */
  versions: VersionCount[];
  /** What looked wrong and kept changing, or waits for a job: nothing can be said of it yet. */
  unsettled: number;
}

/** Items in a page, per segment: with all they refer to, some two megabytes at most in practice. */
const pageSize = 100;

/** Rows that want another look before more of the table is read. */
const maxRows = 500;

/** Items whose counters want another look, after the rows they count; some megabytes. */
const maxCounters = 10_000;

interface Run {
  options: AuditOptions;
  examination: Examination;
  suspects: { rows: Suspects; counters: Suspects };
  result: Omit<AuditResult, "versions">;
  /** Items by the name of their kind and version. */
  versions: Record<string, number>;
  /** Examining goes on one at a time, whichever segment asked for it. */
  examining: Promise<void>;
  hasFailed: boolean;
}

/** Looks again at what has been collected, until no more of it than so many are left. */
async function examineDownTo(run: Run, which: keyof Suspicions, most: number): Promise<void> {
  while (run.suspects[which].size() > most) {
    const { unsettled } = await examine(run.examination, which, run.suspects[which].take());
    run.result.unsettled += unsettled;
  }
}

/** Lets nobody read on while too much is collected; whichever segment notices has it examined. */
function keepBounded(run: Run): Promise<void> {
  const { rows, counters } = run.suspects;
  if (rows.size() <= maxRows && counters.size() <= maxCounters) return Promise.resolve();
  run.examining = run.examining.then(async () => {
    await examineDownTo(run, "rows", maxRows);
    await examineDownTo(run, "counters", maxCounters);
  });
  return run.examining;
}

/** What is of no known kind is among the findings. */
function countVersions({ versions }: Run, items: Item[]): void {
  for (const item of items) {
    const name = nameVersion(item);
    if (name !== null) versions[name] = (versions[name] ?? 0) + 1;
  }
}

async function readSegment(run: Run, segment: number): Promise<void> {
  const { options, examination, suspects, result } = run;
  const { db, shortfalls } = examination;
  const pages = options.scan.pages({ segment, segments: options.segments, pageSize });
  for (;;) {
    await options.ready();
    const page = await pages.next();
    if (page.done || run.hasFailed) return;
    const inspection = { db, now: options.now(), isConsistent: false, shortfalls };
    const { items } = page.value;
    const { rows, counters } = await inspectItems(items, { rows: true, counters: true }, inspection);
    for (const { subject } of rows) suspects.rows.add(subject);
    for (const { subject } of counters) suspects.counters.add(subject);
    result.items += items.length;
    countVersions(run, items);
    options.onProgress(result.items);
    await keepBounded(run);
  }
}

/** Reads all segments side by side; when one fails, the others end with their page. */
async function readSegments(run: Run): Promise<void> {
  const segments = Array.from({ length: run.options.segments }, async (_, segment) => {
    try {
      await readSegment(run, segment);
    } catch (error) {
      run.hasFailed = true;
      throw error;
    }
  });
  for (const outcome of await Promise.allSettled(segments)) if (outcome.status === "rejected") throw outcome.reason;
}

/**
 * Walks a whole table and tells of everything in it that does not agree with the rest. Safe while people use the table:
 * what looks wrong is read again until it is proven.
 */
export async function auditTable(options: AuditOptions): Promise<AuditResult> {
  const suspects = { rows: createSuspects(), counters: createSuspects() };
  const { trail, now, isRepairing, onFinding } = options;
  const examination: Examination = {
    db: pacedDb(options.db.attributedTo(auditProcedure), options.ready),
    trail,
    now,
    shortfalls: createShortfalls(),
    isRepairing,
    onFinding,
    onAffected: (key) => suspects.counters.add(key),
  };
  const result = { items: 0, unsettled: 0 };
  const examining = Promise.resolve();
  const run: Run = { options, examination, suspects, result, versions: {}, examining, hasFailed: false };
  await readSegments(run);
  await examineDownTo(run, "rows", 0);
  await examineDownTo(run, "counters", 0);
  return { ...result, versions: listVersions(run.versions) };
}
