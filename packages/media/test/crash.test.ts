import { describe, expect, test } from "vitest";
import { fallbackKey } from "../src/fallback-key.ts";
import type { ObjectStore } from "../src/object-store.ts";
import { createMedia } from "../src/service/create-media.ts";
import { createWorkQueue } from "../src/service/work-queue.ts";
import { createUploadTickets } from "../src/upload-tickets.ts";
import { quarters } from "./support/images.ts";
import { anna, type MediaUnderTest, secret } from "./support/media-under-test.ts";
import { stores } from "./support/stores.ts";

const jpeg = await quarters({ width: 64, height: 48 }).jpeg().toBuffer();

/** Media of a process that dies before its `survived + 1`st change of the store. */
function mortalMedia({ store: real, clock }: MediaUnderTest, survived: number) {
  let left = survived;
  const orDie = <T>(work: () => Promise<T>): Promise<T> => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error("killed")) : work();
  };
  const store: ObjectStore = {
    ...real,
    put: (...o) => orDie(() => real.put(...o)),
    delete: (keys) => orDie(() => real.delete(keys)),
  };
  const tickets = createUploadTickets({ secret, now: () => clock.now });
  return createMedia({ store, tickets, queue: createWorkQueue({ running: 1, waiting: 0 }), baseUrl: "" });
}

describe.each(stores)("in $where", ({ start }) => {
  async function finishedOnce() {
    await using store = await start();
    const finished = await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
    return { finished, files: await store.files() };
  }

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    "killed after %i of 9 changes, a photo is whole after the next finish",
    async (survived) => {
      const expected = await finishedOnce();
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      const dying = mortalMedia(store, survived).finishPhoto({ ownerId: anna, uploadId });
      await expect(dying).rejects.toThrow("killed");
      const manifests = (await store.files()).filter((name) => name.endsWith("manifest.json"));
      expect(manifests).toHaveLength(survived < 8 ? 0 : 1);
      expect(await store.restart().finishPhoto({ ownerId: anna, uploadId })).toEqual(expected.finished);
      expect(await store.files()).toEqual(expected.files);
    },
  );

  test("nine changes are all there are", async () => {
    await using store = await start();
    const uploadId = await store.upload(jpeg);
    expect(await mortalMedia(store, 9).finishPhoto({ ownerId: anna, uploadId })).toMatchObject({
      facts: { width: 64 },
    });
  });

  test.each([0, 1, 2, 3])(
    "killed after %i of 4 changes, a picture is whole after the next finish",
    async (survived) => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      const dying = mortalMedia(store, survived).finishPicture({ ownerId: anna, uploadId });
      await expect(dying).rejects.toThrow("killed");
      const { picture } = await store.restart().finishPicture({ ownerId: anna, uploadId });
      expect(await store.files()).toEqual([
        fallbackKey(picture),
        picture,
        expect.stringMatching(/^uploads\/.*\.json$/),
      ]);
    },
  );

  test.each([0, 1])(
    "a photo whose removal was killed after %i of 2 changes is removed by the next one",
    async (survived) => {
      await using store = await start();
      const { facts } = await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
      const keys = Object.values(facts.renditions);
      await expect(mortalMedia(store, survived).remove(keys)).rejects.toThrow("killed");
      await store.media.remove(keys.slice(0, 1));
      expect(await store.files()).toEqual([]);
      await store.media.remove(keys);
    },
  );

  test.each([0, 1, 4, 7, 8])(
    "of a photo whose process was killed after %i changes nothing is left",
    async (survived) => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      await expect(mortalMedia(store, survived).finishPhoto({ ownerId: anna, uploadId })).rejects.toThrow("killed");
      const { ulid } = await store.media.readTicket({ ownerId: anna, uploadId });
      await store.media.removePhoto({ ownerId: anna, ulid });
      expect(await store.files()).toEqual([]);
      await store.media.removePhoto({ ownerId: anna, ulid });
    },
  );
});
