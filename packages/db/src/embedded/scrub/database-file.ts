import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { fileHeaderBytes } from "./page-layout.ts";

/** The pages of a SQLite file that nobody has open. */
export interface DatabaseFile {
  readonly fd: number;
  readonly pageSize: number;
  /** Bytes of a page that SQLite uses. */
  readonly usable: number;
  readonly pages: number;
  /** The first page of the list of free ones; 0 for none. */
  readonly firstFree: number;
  /** Returns a page, numbered from 1. */
  readPage(page: number): Buffer;
  writePage(page: number, bytes: Buffer): void;
  close(): void;
}

/**
 * A page that a payload overflows to begins with the number of the next one. In a smaller file that never looks like the
 * first byte of another kind of page. 64 gigabytes with pages of 4 kB.
 */
const mostPages = 2 ** 24;

/** What the file says of itself, or why it is left alone. */
function readHeader(header: Buffer, bytes: number) {
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") throw new Error("it is not a SQLite database");
  const size = header.readUInt16BE(16);
  const pageSize = size === 1 ? 65_536 : size;
  const pages = header.readUInt32BE(28);
  if (header.readUInt32BE(52) !== 0) throw new Error("it shrinks by itself, which needs another kind of page");
  if (pages >= mostPages || pages * pageSize > bytes) throw new Error(`its header speaks of ${pages} pages`);
  return { pageSize, usable: pageSize - header.readUInt8(20), pages, firstFree: header.readUInt32BE(32) };
}

function readFrom(fd: number, bytes: number, position: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  if (readSync(fd, buffer, 0, bytes, position) !== bytes) throw new Error("it ends before its last page");
  return buffer;
}

/** Opens a SQLite file for its bytes, without SQLite. Throws for one whose format is not the known one. */
export function openDatabaseFile(path: string): DatabaseFile {
  const fd = openSync(path, "r+");
  try {
    const header = readHeader(readFrom(fd, fileHeaderBytes, 0), fstatSync(fd).size);
    const { pageSize } = header;
    return {
      ...header,
      fd,
      readPage: (page) => readFrom(fd, pageSize, (page - 1) * pageSize),
      writePage: (page, bytes) => void writeSync(fd, bytes, 0, pageSize, (page - 1) * pageSize),
      close: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}
