import type { Db } from "@quick-photos/db";
import { inChunks } from "@quick-photos/db/io";
import type { Migration } from "@quick-photos/db/items";
import type { StoredItems, TypedItem } from "@quick-photos/db/maintenance";
import {
  beginMigration,
  finishedStep,
  type HeldMigration,
  type MigrationTerms,
  readMigration,
  saveEveryMs,
} from "@quick-photos/migrator";
import { type CheckedFile, checkFile } from "./check-file.ts";
import { readLines } from "./format/read-lines.ts";
import { importName, isImportNote } from "./kinds/carry.ts";
import { describeDifference } from "./summary/describe-difference.ts";
import { createItemTally, itemsIn } from "./summary/item-tally.ts";
import { TransferError } from "./transfer-error.ts";

/** The name under which a meter lists what carrying a table costs. */
export const transferProcedure = "transfer";

/** The table to import into. */
export interface ImportTarget {
  terms: MigrationTerms;
  items: StoredItems;
  /** Switches the table's stream on or off: while it is filled it has none, so that nothing is projected a second time. */
  switchStream(isOn: boolean): Promise<void>;
}

/** What to import, and how. */
export interface ImportOptions {
  /** A file that was checked. */
  file: CheckedFile;
  target: ImportTarget;
  /** Resolves when the import may go on. */
  ready(): Promise<void>;
  /** Told how many items are in the table, those of a former process included. */
  onProgress(items: number): void;
}

/** The two steps of an import: the items, and then proving that they agree. */
const fillStep = "fill";
const auditStep = "audit";

/** Seconds from now on in which what is about to expire is left out of account: an engine may delete it at any time after. */
const expiryMargin = 3_600;

/** Returns the words by which a table says of which file an import is. */
const declarationOf = ({ header, summary }: CheckedFile) =>
  `export ${header.exportId} of ${itemsIn(summary)} items, begun ${header.begunAt}`;

/** Returns the import that a table is in the middle of, so that nobody is to use it; null when it is in none. */
export async function findUnfinishedImport(db: Db): Promise<Migration | null> {
  const migration = await readMigration(db, importName);
  return migration && migration.step !== finishedStep ? migration : null;
}

async function isEmpty(items: StoredItems): Promise<boolean> {
  const first = await items.pages({ after: null, pageSize: 2 }).next();
  return first.done === true || first.value.items.every(isImportNote);
}

/**
 * Returns whether a table has a part of the file already, so that the import is to be gone on with; false for an empty
 * one. Throws TransferError for any other, in which an import would mix what does not belong together.
 */
export async function isBegunIn({ terms, items }: ImportTarget, file: CheckedFile): Promise<boolean> {
  const begun = await findUnfinishedImport(terms.db);
  if (begun && begun.declaration !== declarationOf(file)) {
    throw new TransferError(
      `the table is in the middle of another import (${begun.declaration}): go on with the file of that one, or name an empty table in TABLE_NAME`,
    );
  }
  if (begun || (await isEmpty(items))) return begun !== null;
  throw new TransferError(
    "the table is not empty, and an import fills a new one only: name another in TABLE_NAME, or another folder in DATA_DIR",
  );
}

/** Begins the import or goes on with it, and holds it. */
function hold({ terms }: Pick<ImportTarget, "terms">, file: CheckedFile): Promise<HeldMigration> {
  const declaration = declarationOf(file);
  return beginMigration(terms, { name: importName, declaration, step: fillStep, segments: 0 });
}

/** Stores now and then how many chunks are in the table. */
function createKeeper(held: HeldMigration) {
  let savedAt = performance.now();
  let counts = held.stored().counts;
  const save = async () => {
    savedAt = performance.now();
    await held.save({ places: [], counts });
  };
  return {
    done: counts.chunks ?? 0,
    save,
    /** Called again and again: whoever does not save in time loses the import to another process. */
    async passed(next: typeof counts = counts) {
      counts = next;
      if (performance.now() - savedAt > saveEveryMs) await save();
    },
  };
}

async function fill(held: HeldMigration, { file, target, ready, onProgress }: ImportOptions): Promise<void> {
  const { items } = target;
  const keeper = createKeeper(held);
  let chunk: TypedItem[] = [];
  let chunks = 0;
  let done = 0;
  const write = async () => {
    // What a former process has written is read past; half a chunk of its is written once more, over the same.
    if (chunks > keeper.done) {
      await inChunks(chunk, items.batchSize, async (batch) => {
        await ready();
        await items.put(batch);
        done += batch.length;
        onProgress(done);
        await keeper.passed();
      });
      await keeper.passed({ chunks, items: done });
    } else done += chunk.length;
    chunk = [];
  };
  for await (const line of readLines(file.file)) {
    if ("Item" in line) chunk.push(line.Item);
    if (!("chunk" in line || "end" in line)) continue;
    await write();
    chunks += 1;
  }
  await keeper.save();
}

/** Compares what is in the table with what is in the file, item by item. Throws TransferError when it is not the same. */
async function verify({ file, target, ready }: ImportOptions): Promise<void> {
  const expiry = Math.floor(target.terms.now().getTime() / 1_000) + expiryMargin;
  const isLasting = ({ expiresAt }: TypedItem) => !expiresAt || !("N" in expiresAt) || Number(expiresAt.N) > expiry;
  const { counted: expected } = await checkFile(file.file, { isCounted: isLasting });
  const found = createItemTally();
  for await (const page of target.items.pages({ after: null })) {
    for (const item of page.items) if (isLasting(item) && !isImportNote(item)) found.add(item);
    await ready();
  }
  const difference = describeDifference(expected, found.summary());
  if (difference === null) return;
  throw new TransferError(
    `the table has not become what is in ${file.file}: ${difference}; somebody else has written to it, so import into an empty one`,
  );
}

/**
 * Fills a table with the items of a file and compares the two, or goes on where a former process was broken off. Servers
 * refuse the table until `finishImport`. Throws TransferError, MigrationError when another process is at it, DbError.
 */
export async function fillTable(options: ImportOptions): Promise<void> {
  const { file, target } = options;
  if (!(await isBegunIn(target, file))) await target.switchStream(false);
  const held = await hold(target, file);
  if (held.stored().step === fillStep) {
    await fill(held, options);
    await verify(options);
    await target.switchStream(true);
    await held.enter(auditStep);
  }
  await held.release();
}

/** Lets people use a table that was filled, once it is audited. Throws MigrationError when another process is at it. */
export async function finishImport(target: Pick<ImportTarget, "terms">, file: CheckedFile): Promise<void> {
  await (await hold(target, file)).finish();
}
