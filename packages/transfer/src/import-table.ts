import { inChunks } from "@quick-photos/db/io";
import type { TypedItem } from "@quick-photos/db/maintenance";
import { type HeldMigration, saveEveryMs } from "@quick-photos/migrator";
import { holdImport, type ImportTarget, importSteps, isBegunIn } from "./begun-import.ts";
import type { CheckedFile } from "./check-file.ts";
import { readLines } from "./format/read-lines.ts";
import { verifyTable } from "./verify-table.ts";

/** The name under which a meter lists what carrying a table costs. */
export const transferProcedure = "transfer";

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

/**
 * Fills a table with the items of a file and compares the two, or goes on where a former process was broken off. Servers
 * refuse the table until `finishImport`. Throws TransferError, MigrationError when another process is at it, DbError.
 */
export async function fillTable(options: ImportOptions): Promise<void> {
  const { file, target } = options;
  if (!(await isBegunIn(target, file))) await target.switchStream(false);
  const held = await holdImport(target, file);
  if (held.stored().step === importSteps.fill) {
    await fill(held, options);
    await verifyTable(file.file, target, options.ready);
    await target.switchStream(true);
    await held.enter(importSteps.audit);
  }
  await held.release();
}

/** Lets people use a table that was filled, once it is audited. Throws MigrationError when another process is at it. */
export async function finishImport(target: Pick<ImportTarget, "terms">, file: CheckedFile): Promise<void> {
  await (await holdImport(target, file)).finish();
}
