import { setTimeout as delay } from "node:timers/promises";
import type { Item } from "../entities/entity.ts";
import type { Migration } from "../entities/migration.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import type { TableScan } from "./table-scan.ts";

/** How far a walk is: a place for each segment, and what was counted up to them. */
export type WalkProgress = Pick<Migration, "places" | "counts">;

/** What has happened how often. */
export type WalkCounts = WalkProgress["counts"];

/** How to walk, and what to do on the way. */
export interface WalkOptions {
  scan: Pick<TableScan, "pages">;
  /** Where to go on, as `startOfWalk` or a former walk has it. */
  from: WalkProgress;
  /** Items in one page, at most; what is done with a page is done again when the walk is broken off in the middle of it. */
  pageSize: number;
  /** Resolves when the walk may read on, and when the signal is aborted: it is to stop. */
  ready(signal: AbortSignal): Promise<void>;
  /** Does something with a page, and returns what it counts. It has to bear being repeated. */
  visit(items: (Item & PrimaryKey)[]): Promise<WalkCounts>;
  /** Stores how far the walk is; called by time, whether or not it has moved, and at its end. What it throws ends the walk. */
  save(progress: WalkProgress): Promise<void>;
  /** Milliseconds between two calls of `save`: about so much work is done again after a crash. */
  saveEveryMs: number;
  /** Told how far the walk is after every page. */
  onProgress?(progress: WalkProgress): void;
  /** Aborted to have the walk stop with the pages that are under way. */
  signal?: AbortSignal;
}

/** Returns the progress of a walk that begins, through so many segments side by side. */
export function startOfWalk(segments: number): WalkProgress {
  return { places: Array.from({ length: segments }, () => ({ after: null, isDone: false })), counts: {} };
}

const sum = (counts: WalkCounts, more: WalkCounts): WalkCounts => {
  const total = { ...counts };
  for (const [name, count] of Object.entries(more)) total[name] = (total[name] ?? 0) + count;
  return total;
};

interface Walk {
  options: WalkOptions;
  progress: WalkProgress;
  /** Aborted when somebody wants the walk to stop, or one part of it has failed: the others end with their page. */
  stop: AbortController;
}

async function walkSegment(walk: Walk, segment: number): Promise<void> {
  const { options, stop } = walk;
  const { places } = walk.progress;
  const place = places[segment];
  if (!place || place.isDone) return;
  const { scan, pageSize, ready, visit, onProgress } = options;
  const pages = scan.pages({ segment, segments: places.length, pageSize, after: place.after });
  for (;;) {
    await ready(stop.signal);
    if (stop.signal.aborted) return;
    const page = await pages.next();
    if (page.done) return;
    const { items, next } = page.value;
    const counts = sum(await visit(items), { items: items.length });
    // The place and what is counted up to it change together: nothing that is stored lies between them.
    walk.progress = {
      places: walk.progress.places.map((other, at) =>
        at === segment ? { after: next, isDone: next === null } : other,
      ),
      counts: sum(walk.progress.counts, counts),
    };
    onProgress?.(walk.progress);
  }
}

/** Stores the progress again and again until it is told to stop. */
async function saveNowAndThen(walk: Walk, over: AbortSignal): Promise<void> {
  const { save, saveEveryMs } = walk.options;
  for (;;) {
    await delay(saveEveryMs, undefined, { signal: over }).catch(() => {});
    if (over.aborted) return;
    await save(walk.progress);
  }
}

/** Runs a part of the walk; when it fails, the others end with their page. */
async function asPartOf({ stop }: Walk, part: Promise<void>): Promise<void> {
  try {
    await part;
  } catch (error) {
    stop.abort();
    throw error;
  }
}

async function runParts(walk: Walk): Promise<void> {
  const segments = walk.progress.places.map((_, segment) => asPartOf(walk, walkSegment(walk, segment)));
  const over = new AbortController();
  const saving = Promise.allSettled([asPartOf(walk, saveNowAndThen(walk, over.signal))]);
  const walked = await Promise.allSettled(segments);
  over.abort();
  const [saved] = await saving;
  // Whoever may not save is not to go on: that comes first, and nothing is saved behind it.
  if (saved.status === "rejected") throw saved.reason;
  const failed = walked.find((outcome) => outcome.status === "rejected");
  if (!failed) return walk.options.save(walk.progress);
  await walk.options.save(walk.progress).catch(() => {});
  throw failed.reason;
}

/**
 * Walks a whole table page by page, its segments side by side, and returns how far it came: to the end of every
 * segment, unless it was asked to stop. `items` among the counts are the items visited. A walk that fails has stored the
 * pages that were done, if that was possible.
 */
export async function walkTable(options: WalkOptions): Promise<WalkProgress> {
  const { signal, from } = options;
  const progress = { places: from.places, counts: from.counts };
  const walk: Walk = { options, progress, stop: new AbortController() };
  const stop = () => walk.stop.abort();
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop);
  try {
    await runParts(walk);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  return walk.progress;
}

/** Returns whether a walk has come to the end of the table. */
export function isWalked({ places }: Pick<WalkProgress, "places">): boolean {
  return places.every(({ isDone }) => isDone);
}
