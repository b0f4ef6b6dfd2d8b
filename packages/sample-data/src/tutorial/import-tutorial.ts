import { mapConcurrently } from "../map-concurrently.ts";
import { setAside, type TutorialItem } from "./describe-item.ts";
import type { ImportPlan, SetAside } from "./import-plan.ts";
import type { TutorialItems, TutorialKind } from "./tutorial-item.ts";
import { writeUser } from "./write-user.ts";
import { type ImportTarget, type WriteOutcome, writeFollow, writePhoto, writeReaction } from "./writers.ts";

/** Told how far a kind of item has come. */
export type ImportProgress = (kind: TutorialKind, done: number, total: number) => void;

/** What to import, and where to. */
export interface ImportOptions {
  items: TutorialItems;
  plan: ImportPlan;
  target: ImportTarget;
  /** Of the password that all imported users get; null lets nobody sign in as one of them. */
  passwordHash: string | null;
  onProgress: ImportProgress;
}

/** What became of every item of a file; the four parts add up to the items read. */
export interface ImportResult {
  imported: Record<TutorialKind, number>;
  alreadyThere: Record<TutorialKind, number>;
  /** Those that were merged and those that were left out. */
  setAside: SetAside[];
}

/** Writes under way at once; a photo keeps a core busy while it is drawn, the others wait for the database. */
const concurrencyLimits: Record<TutorialKind, number> = { user: 2, photo: 3, reaction: 8, friendship: 8 };

const none: Record<TutorialKind, number> = { user: 0, photo: 0, reaction: 0, friendship: 0 };

function itemsByLine(items: TutorialItems): Map<number, TutorialItem> {
  const all: TutorialItem[] = [...items.user, ...items.photo, ...items.reaction, ...items.friendship];
  return new Map(all.map((item) => [item.line, item]));
}

function createPhases({ items, onProgress }: ImportOptions, result: ImportResult) {
  const byLine = itemsByLine(items);
  const book = (kind: TutorialKind, line: number, outcome: WriteOutcome) => {
    const item = byLine.get(line);
    if (outcome === "imported") result.imported[kind] += 1;
    else if (outcome === "already there") result.alreadyThere[kind] += 1;
    else if (item) result.setAside.push(setAside(kind, item, "left out", outcome.leftOut));
  };
  return async <Row extends { line: number }>(
    kind: TutorialKind,
    rows: Row[],
    write: (row: Row) => Promise<WriteOutcome>,
  ): Promise<void> => {
    let done = 0;
    onProgress(kind, done, rows.length);
    await mapConcurrently(rows, concurrencyLimits[kind], async (row) => {
      book(kind, row.line, await write(row));
      done += 1;
      onProgress(kind, done, rows.length);
    });
  };
}

/**
 * Writes what is not there yet, users first and then what names them; a second import, or one after a kill, writes the
 * rest. Throws DbError or MediaError when the database or the folder fails.
 */
export async function importTutorial(options: ImportOptions): Promise<ImportResult> {
  const { plan, target, passwordHash } = options;
  const result: ImportResult = { imported: { ...none }, alreadyThere: { ...none }, setAside: [...plan.setAside] };
  const writeAll = createPhases(options, result);
  await writeAll("user", plan.users, (user) => writeUser(target, user, passwordHash));
  await writeAll("photo", plan.photos, (photo) => writePhoto(target, photo));
  await writeAll("reaction", plan.reactions, (reaction) => writeReaction(target, reaction));
  await writeAll("friendship", plan.follows, (follow) => writeFollow(target, follow));
  return result;
}
