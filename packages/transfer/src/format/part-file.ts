import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { TransferError } from "../transfer-error.ts";
import type { Line } from "./lines.ts";

const compress = promisify(gzip);

/** A file that is being written. */
export interface PartFile extends AsyncDisposable {
  /** How long it is, in bytes. */
  size(): number;
  /** Adds lines as a gzip member of their own, and returns when they are safe on the disk. Throws TransferError. */
  append(lines: Line[]): Promise<void>;
}

function describe(error: unknown): string {
  const isFull = error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
  if (isFull) return "the disk is full";
  return error instanceof Error ? error.message : String(error);
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await handle.write(bytes, written)).bytesWritten;
  }
  await handle.datasync();
}

/** Opens a file to go on behind its first `size` bytes; what comes after them is dropped. Readable by its owner alone. */
export async function openPartFile(file: string, from: number): Promise<PartFile> {
  let size = from;
  const handle = await open(file, "a", 0o600).catch((error: unknown) => {
    throw new TransferError(`cannot write ${file}: ${describe(error)}`, { cause: error });
  });
  if ((await handle.stat()).size > size) await handle.truncate(size);
  return {
    size: () => size,
    async append(lines) {
      const bytes = await compress(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      try {
        await writeAll(handle, bytes);
      } catch (error) {
        const advice = "what was exported until now is kept, so see to that, and begin the same export again to go on";
        throw new TransferError(`cannot write ${file}: ${describe(error)}; ${advice}`, { cause: error });
      }
      size += bytes.length;
    },
    [Symbol.asyncDispose]: () => handle.close(),
  };
}
