import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import * as z from "zod";

const holderSchema = z.object({
  /** The process that started the engine. */
  pid: z.int().positive(),
  /** Tells this holder from an earlier one with the same process id. */
  token: z.string(),
  /** Absent until the engine accepts requests. */
  engine: z.object({ pid: z.int().positive(), endpoint: z.url() }).optional(),
});

/** Who holds the database file of a data folder, and where the engine listens. */
export type Holder = z.output<typeof holderSchema>;

/** The file as it was read; its holder is undefined when it is not a file of ours. */
export interface HolderFile {
  text: string;
  holder: Holder | undefined;
}

function isErrorWithCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function parse(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function writeBeside(file: string, holder: Holder): string {
  const beside = `${file}.${holder.token}`;
  writeFileSync(beside, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  return beside;
}

/** Returns what the file says, undefined when there is none. */
export function readHolderFile(file: string): HolderFile | undefined {
  try {
    const text = readFileSync(file, "utf8");
    return { text, holder: parse(text) };
  } catch (error) {
    if (isErrorWithCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Creates the file, whole or not at all; returns whether it was not there yet. */
export function createHolderFile(file: string, holder: Holder): boolean {
  const beside = writeBeside(file, holder);
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (isErrorWithCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(beside);
  }
}

/** Replaces the file; readers see the old one or the new one. */
export function replaceHolderFile(file: string, holder: Holder): void {
  renameSync(writeBeside(file, holder), file);
}

/** Removes the file if it still says what was read; another process may have replaced it since. */
export function removeHolderFile(file: string, { text }: HolderFile): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isErrorWithCode(error, "ENOENT")) return;
    throw error;
  }
  try {
    if (readFileSync(aside, "utf8") !== text) linkSync(aside, file);
  } finally {
    rmSync(aside);
  }
}
