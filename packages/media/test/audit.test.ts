import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { MediaRows, PhotoRow } from "../src/index.ts";
import { fallbackKey } from "../src/index.ts";
import { quarters } from "./support/images.ts";
import { anna, ben, type MediaUnderTest } from "./support/media-under-test.ts";
import { stores } from "./support/stores.ts";

const jpeg = await quarters({ width: 64, height: 48 }).jpeg().toBuffer();
const largeJpeg = await quarters({ width: 1200, height: 900 }).jpeg().toBuffer();
const otherJpeg = await quarters({ width: 48, height: 64 }).jpeg().toBuffer();

/** A database that holds what it is given, in these very lists. */
function rowsOf(photos: PhotoRow[], pictures: Record<string, string | null> = {}): MediaRows {
  const pictured = () => Object.entries(pictures).flatMap(([id, key]) => (key ? [[id, key] as const] : []));
  return {
    photosAmong: async (wanted) =>
      photos.filter(({ ownerId, ulid }) => wanted.some((one) => one.ownerId === ownerId && one.ulid === ulid)),
    picturesAmong: async (ids) => new Map(pictured().filter(([id]) => ids.includes(id))),
    async *allPhotos() {
      yield* photos.slice();
    },
    async *allPictures() {
      for (const [ownerId, picture] of pictured()) yield { ownerId, picture };
    },
    async removePhoto({ ulid }) {
      photos.splice(
        photos.findIndex((photo) => photo.ulid === ulid),
        1,
      );
    },
    async changePicture({ ownerId, from, to }) {
      if (pictures[ownerId] === from) pictures[ownerId] = to;
    },
  };
}

async function publish(store: MediaUnderTest, ulid: string, bytes = jpeg) {
  const uploadId = await store.upload(bytes, { ulid });
  const { facts } = await store.media.finishPhoto({ ownerId: anna, uploadId });
  return { ownerId: anna, ulid, keys: Object.values(facts.renditions) } satisfies PhotoRow;
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
  test("a sweep removes uploads that can become nothing any more, and nothing else", async () => {
    await using store = await start();
    await publish(store, "01A");
    const finished = await store.files();
    await store.upload(jpeg, { ulid: "01B" });
    store.clock.now = new Date();
    expect(await store.media.sweepUploads()).toBe(0);
    expect(await store.files()).toHaveLength(finished.length + 1);
    later(store);
    expect([await store.media.sweepUploads(), await store.files()]).toEqual([1, finished]);
  });

  test("leaves alone the files of rows that cannot be read, and names those", async () => {
    await using store = await start();
    const row = await publish(store, "01A");
    const uploadId = await store.upload(jpeg, { ulid: "01B" });
    await store.media.finishPicture({ ownerId: anna, uploadId });
    later(store);
    await store.media.sweepUploads();
    const files = await store.files();
    const rows: MediaRows = {
      ...rowsOf([{ ...row, keys: null }]),
      picturesAmong: async () => new Map([[anna, null]]),
      async *allPictures() {
        yield { ownerId: anna, picture: null };
      },
    };
    expect((await store.media.audit({ rows, repair: true })).findings).toEqual([
      { kind: "unreadableRow", key: `photos/${anna}/01A/`, status: "found" },
      { kind: "unreadableRow", key: `pictures/${anna}`, status: "found" },
    ]);
    expect(await store.files()).toEqual(files);
  });

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
    expect(counts).toEqual({ files: 11, rows: 1, suspectsWrongStore: false });
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
    expect(seen.findings.every(({ status }) => status === "found")).toBe(true);
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

  test("a missing file is made again from another one of the same photo", async () => {
    await using store = await start();
    const row = await publish(store, "01A", largeJpeg);
    const [thumb = "", feed = "", full = ""] = row.keys;
    const lost = [thumb, fallbackKey(thumb), fallbackKey(feed), full];
    await store.store.delete(lost);
    const before = await store.files();
    const rows = rowsOf([row]);
    const seen = await store.media.audit({ rows, repair: false });
    expect(seen.findings).toEqual(lost.map((key) => ({ kind: "rowWithoutFile", key, status: "found" })));
    expect(await store.files()).toEqual(before);
    const repaired = await store.media.audit({ rows, repair: true });
    expect(repaired.findings).toEqual(lost.map((key) => ({ kind: "rowWithoutFile", key, status: "remade" })));
    expect((await store.media.audit({ rows, repair: true })).findings).toEqual([]);
    const sizeOf = async (key: string) => {
      const { width, height } = await sharp((await store.store.get(key)) ?? Buffer.alloc(0)).metadata();
      return [width, height];
    };
    expect(await Promise.all(lost.map(sizeOf))).toEqual([
      [400, 400],
      [400, 400],
      [1080, 810],
      [1200, 900],
    ]);
  });

  test("a photo of which nothing shows the whole any more is removed, row and files", async () => {
    await using store = await start();
    const [lost, kept] = [await publish(store, "01A"), await publish(store, "01B", otherJpeg)];
    const photos = [lost, kept];
    const whole = lost.keys.slice(1).flatMap((key) => [key, fallbackKey(key)]);
    await store.store.delete(whole);
    const rows = rowsOf(photos);
    const { findings } = await store.media.audit({ rows, repair: true });
    expect(findings).toEqual([...new Set(whole)].map((key) => ({ kind: "rowWithoutFile", key, status: "unnamed" })));
    expect(photos).toEqual([kept]);
    expect((await store.files()).filter((key) => key.includes("01A"))).toEqual([]);
    expect((await store.media.audit({ rows, repair: true })).findings).toEqual([]);
  });

  test("rows are left alone where it looks as if the files were another table's", async () => {
    await using store = await start();
    const photos = Array.from({ length: 11 }, (_, at): PhotoRow => {
      const keys = ["thumb", "feed", "full"].map((name) => `photos/${anna}/01${at}/${name}-0123456789abcdef.webp`);
      return { ownerId: anna, ulid: `01${at}`, keys };
    });
    const audit = await store.media.audit({ rows: rowsOf(photos), repair: true });
    expect(audit).toMatchObject({ rows: 11, suspectsWrongStore: true });
    expect(audit.findings.every(({ status }) => status === "found")).toBe(true);
    expect(photos).toHaveLength(11);
  });

  test("a photo that is removed while its file is made again leaves no file", async () => {
    await using store = await start();
    const row = await publish(store, "01A");
    const [lost = ""] = row.keys;
    await store.store.delete([lost]);
    const isRemade = async () => (await store.store.head(lost)) !== null;
    const rows: MediaRows = { ...rowsOf([row]), photosAmong: async () => ((await isRemade()) ? [] : [row]) };
    expect((await store.media.audit({ rows, repair: true })).findings).toEqual([]);
    expect((await store.files()).filter((key) => key.startsWith("photos/"))).toEqual([]);
  });

  test("a profile's picture is made again from its other file, and let go where there is none", async () => {
    await using store = await start();
    const uploadId = await store.upload(jpeg, { ulid: "01A" });
    const { picture } = await store.media.finishPicture({ ownerId: anna, uploadId });
    const pictures: Record<string, string | null> = { [anna]: picture, [ben]: `pictures/${ben}.webp` };
    await store.store.delete([picture]);
    const rows = rowsOf([], pictures);
    const kind = "profileWithoutPicture";
    const bens = [`pictures/${ben}.webp`, `pictures/${ben}.jpg`];
    expect((await store.media.audit({ rows, repair: true })).findings).toEqual([
      { kind, key: picture, status: "remade" },
      ...bens.map((key) => ({ kind, key, status: "unnamed" })),
    ]);
    expect(pictures).toEqual({ [anna]: picture, [ben]: null });
    expect((await store.media.audit({ rows, repair: true })).findings).toEqual([]);
  });

  test("a picture that is set while the audit gives it up is had", async () => {
    await using store = await start();
    const pictures: Record<string, string | null> = { [anna]: `pictures/${anna}.webp` };
    const rows: MediaRows = {
      ...rowsOf([], pictures),
      async changePicture(change) {
        await rowsOf([], pictures).changePicture(change);
        if (change.to !== null) return;
        await store.media.finishPicture({ ownerId: anna, uploadId: await store.upload(jpeg, { ulid: "01A" }) });
      },
    };
    await store.media.audit({ rows, repair: true });
    expect(pictures).toEqual({ [anna]: `pictures/${anna}.webp` });
  });
});
