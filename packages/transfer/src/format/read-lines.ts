import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { TransferError } from "../transfer-error.ts";
import { formatOf, type Line, parseLine, tableFileFormat } from "./lines.ts";

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function explain(file: string, error: unknown): unknown {
  if (hasCode(error, "Z_BUF_ERROR")) return cutShort(file, error);
  if (hasCode(error, "Z_DATA_ERROR")) {
    return new TransferError(`${file} is damaged, or no export of a table: take another copy of it`, { cause: error });
  }
  const isOfFile = error instanceof Error && "syscall" in error;
  return isOfFile ? new TransferError(`cannot read ${file}: ${error.message}`, { cause: error }) : error;
}

/** Returns the refusal of a file that ends before its last line. */
export function cutShort(file: string, cause?: unknown): TransferError {
  return new TransferError(
    `${file} was cut short: copy it again, or go on with the export where it was made (one that is not whole has a name that ends with .part)`,
    { cause },
  );
}

async function* readText(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip).setEncoding("utf8");
  let rest = "";
  try {
    for await (const text of gunzip) {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } finally {
    source.destroy();
  }
  if (rest !== "") throw cutShort(file);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TransferError(`${file} is no export of a table: it has a line that is not JSON`, { cause });
  }
}

function refuseFormat(file: string, line: unknown): void {
  const format = formatOf(line);
  if (format === null) throw new TransferError(`${file} is no export of a table: its first line says nothing of one`);
  if (format <= tableFileFormat) return;
  throw new TransferError(
    `${file} has format ${format}, and this version knows up to ${tableFileFormat}: use the version that made it, or a later one`,
  );
}

/**
 * Returns the lines of a file one by one, the first of which says what it is. Throws TransferError for a file that cannot
 * be read, is no export, is of a newer format, is damaged, or ends within a chunk.
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  let isFirst = true;
  try {
    for await (const text of readText(file)) {
      const value = parseJson(file, text);
      if (isFirst) refuseFormat(file, value);
      const line = parseLine(value);
      if (line === null || isFirst !== "table" in line) {
        throw new TransferError(`${file} is damaged: it has a line that no export has`);
      }
      isFirst = false;
      yield line;
    }
  } catch (error) {
    throw explain(file, error);
  }
  if (isFirst) throw cutShort(file);
}
