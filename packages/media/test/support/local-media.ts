import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createLocalMedia, type LocalMedia, type LocalMediaOptions } from "../../src/local/index.ts";

/** Two ids as the database makes them. */
export const anna = "a0b1c2d3e4f5g6h7";
export const ben = "b9c8d7e6f5g4h3j2";
export const ulid = "01K0000000000000000000PHXT";

export interface LocalMediaUnderTest extends AsyncDisposable {
  media: LocalMedia;
  directory: string;
  clock: { now: Date };
  /** Every file in the directory, relative to it and sorted. */
  files(): Promise<string[]>;
  /** Another media on the same directory and secret, as after a restart. */
  restart(): LocalMedia;
  /** Takes a ticket and sends the bytes. */
  upload(bytes: Uint8Array, o?: { contentType?: string; ownerId?: string; ulid?: string }): Promise<string>;
}

/** Media on a folder of its own, with a clock to turn. */
export async function startLocalMedia(options: Partial<LocalMediaOptions> = {}): Promise<LocalMediaUnderTest> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "media-"));
  const clock = { now: new Date("2025-07-01T12:00:00.000Z") };
  const start = () =>
    createLocalMedia({
      directory,
      publicUrl: "http://127.0.0.1:3000",
      secret: new Uint8Array(32).fill(7),
      now: () => clock.now,
      ...options,
    });
  const media = start();
  return {
    media,
    directory,
    clock,
    restart: start,
    files: () => listFiles(directory),
    async upload(bytes, o = {}) {
      const { uploadId } = await media.createUpload({
        ownerId: anna,
        ulid,
        contentType: "image/jpeg",
        byteLength: bytes.byteLength,
        ...o,
      });
      await media.receive(uploadId, chunked(bytes), bytes.byteLength);
      return uploadId;
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

/** A body that arrives in pieces, as from a socket. */
export async function* chunked(bytes: Uint8Array, size = 16_384): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size);
}

async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name))).sort();
}
