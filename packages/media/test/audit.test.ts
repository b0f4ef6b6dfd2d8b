import { describe, expect, test } from "vitest";
import type { MediaRows, PhotoRow } from "../src/index.ts";
import { fallbackKey } from "../src/index.ts";
import { quarters } from "./support/images.ts";
import { anna, ben, type MediaUnderTest } from "./support/media-under-test.ts";
import { stores } from "./support/stores.ts";

const jpeg = await quarters({ width: 64, height: 48 }).jpeg().toBuffer();
const otherJpeg = await quarters({ width: 48, height: 64 }).jpeg().toBuffer();

/** A database that holds what it is given. */
function rowsOf(photos: PhotoRow[], pictures: Record<string, string> = {}): MediaRows {
  return {
    photosAmong: async (wanted) =>
      photos.filter(({ ownerId, ulid }) => wanted.some((one) => one.ownerId === ownerId && one.ulid === ulid)),
    picturesAmong: async (ids) => new Map(Object.entries(pictures).filter(([id]) => ids.includes(id))),
    async *allPhotos() {
      yield* photos;
    },
  };
}

async function publish(store: MediaUnderTest, ulid: string, bytes = jpeg): Promise<PhotoRow> {
  const uploadId = await store.upload(bytes, { ulid });
  const { facts } = await store.media.finishPhoto({ ownerId: anna, uploadId });
  return { ownerId: anna, ulid, keys: Object.values(facts.renditions) };
}

/** Three hours after everything that the test has written. */
function later(store: MediaUnderTest): void {
  store.clock.now = new Date(Date.now() + 3 * 60 * 60 * 1000);
}

/** How many findings there are of each kind. */
function summarize(findings: { kind: string }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { kind } of findings) sums[kind] = (sums[kind] ?? 0) + 1;
  return sums;
}

describe.each(stores)("an audit of $where", ({ start }) => {
  test("finds nothing where all is well, and counts what it saw", async () => {
    await using store = await start();
    const row = await publish(store, "01A");
    const uploadId = await store.upload(jpeg, { ulid: "01B" });
    const { picture } = await store.media.finishPicture({ ownerId: anna, uploadId });
    later(store);
    const rows = rowsOf([row], { [anna]: picture });
    const { findings, ...counts } = await store.media.audit({ rows, repair: true });
    // The receipt of the picture matters only as long as its ticket is good.
    expect(findings).toMatchObject([{ kind: "unusedUpload", key: `uploads/${anna}/01B.json` }]);
    expect(counts).toEqual({ files: 11, rows: 1 });
    expect((await store.media.audit({ rows, repair: false })).findings).toEqual([]);
  });

  test("finds and removes what no row needs, and nothing else", async () => {
    await using store = await start();
    const kept = await publish(store, "01KEPT");
    const keptFiles = await store.files();
    await publish(store, "01UNPUBLISHED", otherJpeg);
    await store.upload(jpeg, { ulid: "01NEVERUSED" });
    const uploadId = await store.upload(jpeg, { ownerId: ben, ulid: "01PICTURE" });
    await store.media.finishPicture({ ownerId: ben, uploadId });
    await store.store.put(`photos/${anna}/01KEPT/feed-0123456789abcdef.webp`, jpeg, "image/webp");
    const all = await store.files();
    later(store);
    const rows = rowsOf([kept]);
    const seen = await store.media.audit({ rows, repair: false });
    const expected = {
      unusedUpload: 2,
      photoWithoutRow: 7,
      fingerprintWithoutPhoto: 1,
      pictureWithoutRow: 2,
      strayFile: 1,
    };
    expect(summarize(seen.findings)).toEqual(expected);
    expect(seen.findings.some(({ removed }) => removed)).toBe(false);
    expect(await store.files()).toEqual(all);
    expect(summarize((await store.media.audit({ rows, repair: true })).findings)).toEqual(expected);
    expect(await store.files()).toEqual(keptFiles);
    expect((await store.media.audit({ rows, repair: false })).findings).toEqual([]);
  });

  test("leaves alone what a ticket may still be good for", async () => {
    await using store = await start();
    await publish(store, "01UNPUBLISHED");
    await store.upload(otherJpeg, { ulid: "01WAITING" });
    const all = await store.files();
    store.clock.now = new Date(Date.now() + 60 * 60 * 1000);
    expect((await store.media.audit({ rows: rowsOf([]), repair: true })).findings).toEqual([]);
    expect(await store.files()).toEqual(all);
  });

  test("reports a row without its file, and does not touch the rest of it", async () => {
    await using store = await start();
    const row = await publish(store, "01A");
    const [lost = ""] = row.keys;
    await store.store.delete([lost]);
    const before = await store.files();
    later(store);
    const { findings } = await store.media.audit({ rows: rowsOf([row]), repair: true });
    expect(findings).toEqual([{ kind: "rowWithoutFile", key: lost, removed: false }]);
    expect(await store.files()).toEqual(before);
    expect(before).toContain(fallbackKey(lost));
  });

  test("gives back what is published while it looks", async () => {
    await using store = await start();
    const row = await publish(store, "01A");
    const before = await store.files();
    later(store);
    let asked = 0;
    const rows: MediaRows = { ...rowsOf([row]), photosAmong: async () => (asked++ === 0 ? [] : [row]) };
    await store.media.audit({ rows, repair: true });
    expect(await store.files()).toEqual(before);
  });
});
