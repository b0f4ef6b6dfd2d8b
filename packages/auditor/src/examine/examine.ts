import { setTimeout as delay } from "node:timers/promises";
import type { Db } from "@quick-photos/db";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { readItems } from "@quick-photos/db/rows";
import type { Finding, Suspicion } from "../findings.ts";
import { inspectItems, type Suspicions } from "../inspect/inspect-items.ts";
import type { Shortfalls } from "../inspect/shortfalls.ts";
import type { Trail } from "../trail/trail.ts";
import { readJobSubjects } from "./read-job-subjects.ts";
import { follow, idOf, type Tracked } from "./tracked.ts";

/** What examining works with. */
export interface Examination {
  db: Db;
  trail: Trail;
  now: () => Date;
  shortfalls: Shortfalls;
  /** Whether to put right what is wrong. */
  isRepairing: boolean;
  onFinding(finding: Finding): void;
  /** Told of items whose counters want a look, because a repair may have changed what they count. */
  onAffected(key: PrimaryKey): void;
}

/** What came of examining. */
export interface Examined {
  /** Suspicions that kept changing, or that jobs under way are about: nothing can be said of them yet. */
  unsettled: number;
}

/** Rounds until what keeps changing is let go. */
const maxRounds = 15;

/** First and longest wait between two rounds, in milliseconds: an index follows its table within some, a job in seconds. */
const firstWaitMs = 25;
const longestWaitMs = 2_000;

/** Tells of a finding, and of what follows from it. */
function report(examination: Examination, { suspicion, repairs }: Tracked): void {
  const { kind, item, problem, affects = [], shortfall } = suspicion;
  const status = repairs > 0 ? "repaired" : "found";
  examination.onFinding({ kind, item: { PK: item.PK, SK: item.SK }, problem, status });
  if (status === "repaired") for (const key of affects) examination.onAffected(key);
  else if (shortfall) examination.shortfalls.add(shortfall.photoId, shortfall);
}

async function look(examination: Examination, which: keyof Suspicions, subjects: PrimaryKey[]): Promise<Suspicion[]> {
  const { db, shortfalls } = examination;
  const found = await readItems(db, subjects, true);
  const items = subjects.map((key) => found.get(key)).filter((item): item is Item & PrimaryKey => item !== undefined);
  const aspects = { rows: which === "rows", counters: which === "counters" };
  const inspection = { db, now: examination.now(), isConsistent: true, shortfalls };
  return (await inspectItems(items, aspects, inspection))[which];
}

/** Puts right what is proven; what was overtaken, or is wrong again after it, gets another try. */
async function settle(examination: Examination, tracked: Tracked): Promise<Tracked | null> {
  const { suspicion, repairs } = tracked;
  const canRepair = examination.isRepairing && suspicion.repair && repairs < 3;
  if (!canRepair) {
    report(examination, { ...tracked, repairs: 0 });
    return null;
  }
  const isRepaired = await suspicion.repair?.(examination.db);
  return isRepaired ? { ...tracked, streak: 0, repairs: repairs + 1 } : { ...tracked, streak: tracked.streak - 1 };
}

const distinctSubjects = (suspicions: Iterable<Tracked>): PrimaryKey[] => [
  ...new Map([...suspicions].map(({ suspicion: { subject } }) => [`${subject.PK}\n${subject.SK}`, subject])).values(),
];

/** One round: everything open is read again, strongly, after the projections have caught up. */
async function runRound(
  examination: Examination,
  which: keyof Suspicions,
  subjects: PrimaryKey[],
  open: Map<string, Tracked>,
) {
  await examination.trail.caughtUp();
  const jobSubjects = await readJobSubjects(examination.db);
  const next = new Map<string, Tracked>();
  for (const suspicion of await look(examination, which, subjects)) {
    const tracked = follow(open.get(idOf(suspicion)), suspicion, { which, jobSubjects });
    open.delete(idOf(suspicion));
    const left = tracked.isProven ? await settle(examination, tracked) : tracked;
    if (left) next.set(idOf(suspicion), left);
  }
  for (const gone of open.values()) if (gone.repairs > 0) report(examination, gone);
  return next;
}

/**
 * Looks again at items that raised suspicions, until each suspicion is proven or gone. What is proven is told of, or
 * first put right when that is wanted, and then looked at once more.
 */
export async function examine(
  examination: Examination,
  which: keyof Suspicions,
  subjects: PrimaryKey[],
): Promise<Examined> {
  let open = new Map<string, Tracked>();
  let left = subjects;
  let waitMs = firstWaitMs;
  for (let round = 1; left.length > 0 && round <= maxRounds; round++) {
    open = await runRound(examination, which, left, open);
    left = distinctSubjects(open.values());
    if (left.length > 0) await delay(waitMs);
    waitMs = Math.min(longestWaitMs, waitMs * 2);
  }
  return { unsettled: open.size };
}
