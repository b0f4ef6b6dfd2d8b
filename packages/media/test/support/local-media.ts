import { createTemporaryFolder } from "@quick-photos/testing";
import { createFolderStore } from "../../src/local/folder-store.ts";
import { createLocalMedia, type LocalMedia, type LocalMediaOptions } from "../../src/local/index.ts";
import { describeMedia, type MediaUnderTest, secret } from "./media-under-test.ts";

export interface LocalMediaUnderTest extends MediaUnderTest {
  media: LocalMedia;
  directory: string;
}

/** Media on a folder of its own. */
export async function startLocalMedia(options: Partial<LocalMediaOptions> = {}): Promise<LocalMediaUnderTest> {
  const { path: directory, remove } = createTemporaryFolder();
  const clock = { now: new Date("2025-07-01T12:00:00.000Z") };
  const publicUrl = "http://127.0.0.1:3000";
  const restart = () => createLocalMedia({ directory, publicUrl, secret, now: () => clock.now, ...options });
  const media = restart();
  const store = createFolderStore({ directory: options.directory ?? directory, uploadUrl: String });
  return {
    ...describeMedia({
      media,
      store,
      put: ({ uploadId }, bytes) => media.receive(uploadId, chunked(bytes), bytes.byteLength),
    }),
    media,
    directory,
    clock,
    restart,
    [Symbol.asyncDispose]: async () => remove(),
  };
}

/** A body that arrives in pieces, as from a socket. */
export async function* chunked(bytes: Uint8Array, size = 16_384): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size);
}
