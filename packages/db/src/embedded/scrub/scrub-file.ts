import { setImmediate as nextTurn } from "node:timers/promises";
import { blank, blankUnused } from "./blank-unused.ts";
import { type DatabaseFile, openDatabaseFile } from "./database-file.ts";
import { fileHeaderBytes, type Overflow, readPageLayout } from "./page-layout.ts";

/** Which part of a file to scrub, and how long that may take. */
export interface ScrubOptions {
  dataFile: string;
  /** The page to begin with; the first is 1. */
  from: number;
  budgetMs: number;
  /** Asked between pages: whether the file is still nobody's. */
  isAtRest: () => boolean;
}

/** Pages between two turns for other work of the process: a millisecond. */
const pagesPerTurn = 64;

/** Calls back with every page of a payload but the first ones that are full: only the last has bytes to spare. */
function scrubOverflow(file: DatabaseFile, { firstPage, bytes }: Overflow): void {
  let number = firstPage;
  let left = bytes;
  for (; left > file.usable - 4; left -= file.usable - 4) number = file.readPage(number).readUInt32BE(0);
  const page = file.readPage(number);
  if (blank(page, 4 + left, file.usable)) file.writePage(number, page);
}

/** Returns the pages on the list of free ones, each with how many of its bytes the list itself uses. */
function readFreePages(file: DatabaseFile): Map<number, number> {
  const free = new Map<number, number>();
  for (let trunk = file.firstFree; trunk !== 0 && !free.has(trunk); ) {
    const page = file.readPage(trunk);
    const entries = page.readUInt32BE(4);
    free.set(trunk, 8 + entries * 4);
    for (let entry = 0; entry < entries; entry++) free.set(page.readUInt32BE(8 + entry * 4), 0);
    trunk = page.readUInt32BE(0);
  }
  return free;
}

function scrubPage(file: DatabaseFile, number: number, free: Map<number, number>): void {
  const page = file.readPage(number);
  const usedByList = free.get(number);
  if (usedByList !== undefined) {
    if (blank(page, usedByList, file.usable)) file.writePage(number, page);
    return;
  }
  const layout = readPageLayout(page, number === 1 ? fileHeaderBytes : 0, file.usable);
  if (layout === null) return;
  if (blankUnused(page, layout.used, file.usable)) file.writePage(number, page);
  for (const overflow of layout.overflows) scrubOverflow(file, overflow);
}

/**
 * Blanks the bytes of a SQLite file at rest that stand for nothing: free pages, free blocks, gaps. What was deleted stays
 * there until something else is written over it. Bytes that mean something are written back as they are, so that a
 * process that is killed, or a machine that loses power, leaves a whole file. Returns the page to go on with when the
 * time is up, null at the end of the file. Throws for a file that is damaged, of another format or in use.
 */
export async function scrubFile({ dataFile, from, budgetMs, isAtRest }: ScrubOptions): Promise<number | null> {
  const deadline = performance.now() + budgetMs;
  const file = openDatabaseFile(dataFile);
  try {
    const free = readFreePages(file);
    for (let page = from; page <= file.pages; page++) {
      scrubPage(file, page, free);
      if (page % pagesPerTurn > 0) continue;
      if (performance.now() > deadline) return page + 1;
      await nextTurn();
      if (!isAtRest()) throw new Error("another process has opened it");
    }
    return null;
  } finally {
    file.close();
  }
}
