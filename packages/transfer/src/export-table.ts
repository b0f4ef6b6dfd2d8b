import { randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import path from "node:path";
import type { StoredItems } from "@quick-photos/db/maintenance";
import { checkFile } from "./check-file.ts";
import { type Chunk, type Header, type Line, type Summary, tableFileFormat } from "./format/lines.ts";
import { openPartFile } from "./format/part-file.ts";
import { readLines } from "./format/read-lines.ts";
import { carry } from "./kinds/carry.ts";
import { knownKinds } from "./kinds/known-kinds.ts";
import { createItemTally, itemsIn } from "./summary/item-tally.ts";
import { TransferError } from "./transfer-error.ts";

/** What to export, and into which file. */
export interface ExportOptions {
  /** It must not be there yet: what is not whole is in a file of the same name that ends with `.part`. */
  file: string;
  /** The table's name, and what the engine knows it by. */
  table: Header["table"];
  items: StoredItems;
  /** Items in a chunk, at most; a megabyte of them when left out. */
  pageSize?: number;
  /** Resolves when the export may read on. */
  ready(): Promise<void>;
  now: () => Date;
  /** Told how many items are in the file, those of a former process included. */
  onProgress(items: number): void;
}

/** What an export came to. */
export interface ExportResult {
  summary: Summary;
  /** When it was begun: what was written to the table before is in the file. */
  begunAt: string;
  /** How many of its items a former process had exported. */
  continued: number;
}

/** An export as far as it is. */
interface Progress {
  header: Header;
  /** Where its last chunk begins, which is written anew. */
  chunk: Chunk | null;
}

/** Returns how far a part is; null when there is nothing to go on with. */
async function readProgress(part: string): Promise<Progress | null> {
  if ((statSync(part, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  let header: Header | undefined;
  let chunk: Chunk | null = null;
  try {
    for await (const line of readLines(part)) {
      if ("table" in line) header = line.table;
      if ("chunk" in line) chunk = line.chunk;
    }
  } catch (error) {
    // Whoever was killed has left half a chunk, and perhaps no more than half of the first line.
    if (!(error instanceof TransferError) || (!header && !isTorn(error))) throw error;
  }
  return header ? { header, chunk } : null;
}

const isTorn = ({ cause }: TransferError) => cause instanceof Error && "code" in cause && cause.code === "Z_BUF_ERROR";

function refuseAnother(part: string, { table, kinds }: Header, options: ExportOptions): void {
  const advice = `name another file, or remove ${part} to begin anew`;
  if (table.id !== options.table.id) {
    throw new TransferError(`${part} is the beginning of an export of another table, ${table.name}: ${advice}`);
  }
  if (JSON.stringify(kinds) === JSON.stringify(knownKinds)) return;
  throw new TransferError(`${part} was begun by another version of quick-photos: ${advice}`);
}

function newHeader({ table, now }: ExportOptions): Header {
  const exportId = randomBytes(8).toString("hex");
  return { format: tableFileFormat, exportId, begunAt: now().toISOString(), table, kinds: knownKinds };
}

/** A name is safe on the disk when its folder is; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function finish(part: string, file: string): Promise<void> {
  await checkFile(part);
  await rename(part, file);
  await syncFolder(path.dirname(path.resolve(file)));
}

async function writeChunks(part: string, { header, chunk }: Progress, options: ExportOptions): Promise<Summary> {
  const { items, pageSize, ready, now, onProgress } = options;
  await using file = await openPartFile(part, chunk?.at ?? 0);
  if (!chunk) await file.append([{ table: header }]);
  const tally = createItemTally(chunk?.before);
  let after = chunk?.after ?? null;
  await ready();
  for await (const page of items.pages({ after, ...(pageSize !== undefined && { pageSize }) })) {
    const lines: Line[] = [{ chunk: { at: file.size(), after, before: tally.summary() } }];
    for (const item of page.items) {
      const carried = carry(item, header.exportId);
      if (carried === null) continue;
      tally.add(carried);
      lines.push({ Item: carried });
    }
    await file.append(lines);
    after = page.next;
    onProgress(itemsIn(tally.summary()));
    await ready();
  }
  await file.append([{ end: { ...tally.summary(), endedAt: now().toISOString() } }]);
  return tally.summary();
}

/**
 * Writes a whole table into a file, or goes on where a former process was broken off. The file has its name once it is
 * whole and was read again. Throws TransferError with what to do.
 */
export async function exportTable(options: ExportOptions): Promise<ExportResult> {
  const { file } = options;
  const part = `${file}.part`;
  if (existsSync(file)) throw new TransferError(`${file} is there already: name another file, or remove it`);
  const former = await readProgress(part);
  if (former) refuseAnother(part, former.header, options);
  const progress = former ?? { header: newHeader(options), chunk: null };
  const summary = await writeChunks(part, progress, options);
  await finish(part, file);
  const continued = progress.chunk ? itemsIn(progress.chunk.before) : 0;
  return { summary, begunAt: progress.header.begunAt, continued };
}
