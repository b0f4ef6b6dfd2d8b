import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { databaseFile } from "./keep-engine.ts";

const markSchema = z.object({ startedAt: z.iso.datetime(), isComplete: z.boolean() });

/** A data folder's note that the sample belongs in it, and how far that has come. */
export interface SampleMark {
  /** When the sample was begun. */
  startedAt: Date;
  /** Whether all of it is there; a server that was killed before leaves the rest to the next. */
  isComplete: boolean;
  /** Notes that all of it is there. */
  complete(): void;
}

function read(file: string): z.output<typeof markSchema> | undefined {
  try {
    return markSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function write(file: string, mark: z.output<typeof markSchema>): void {
  writeFileSync(`${file}.draft`, `${JSON.stringify(mark)}\n`);
  renameSync(`${file}.draft`, file);
}

/**
 * Returns the note of a data folder, null where people began without the sample. An empty folder gets the note when the
 * sample is wanted: so this is to be called before the database is made, after which an empty folder cannot be told
 * from one whose server was killed.
 */
export function markSample(dataDir: string, { isWanted, now }: { isWanted: boolean; now: Date }): SampleMark | null {
  const file = path.join(dataDir, "sample.json");
  if (!existsSync(path.join(dataDir, databaseFile))) {
    if (isWanted) write(file, { startedAt: now.toISOString(), isComplete: false });
    else rmSync(file, { force: true });
  }
  const mark = read(file);
  if (mark === undefined) return null;
  const { startedAt, isComplete } = mark;
  return { startedAt: new Date(startedAt), isComplete, complete: () => write(file, { startedAt, isComplete: true }) };
}
