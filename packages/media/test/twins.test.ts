import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fallbackKey } from "../src/fallback-key.ts";
import { photoManifestKey } from "../src/media-keys.ts";
import { quarters } from "./support/images.ts";
import { anna, ben, refusedWith, ulid } from "./support/media-under-test.ts";
import { stores } from "./support/stores.ts";

const jpeg = await quarters({ width: 64, height: 48 }).jpeg().toBuffer();
const sha256 = createHash("sha256").update(jpeg).digest("hex");
const later = "01K0000000000000000000PHXZ";

describe.each(stores)("identical bytes in $where", ({ start }) => {
  test("are known as the photo they became, to their owner only", async () => {
    await using store = await start();
    expect(await store.media.findTwins({ ownerId: anna, sha256 })).toEqual([]);
    await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
    expect(await store.media.findTwins({ ownerId: anna, sha256 })).toEqual([ulid]);
    expect(await store.media.findTwins({ ownerId: ben, sha256 })).toEqual([]);
    expect(await store.media.findTwins({ ownerId: anna, sha256: "0".repeat(64) })).toEqual([]);
  });

  test("become another photo with files of its own, without being rendered again", async () => {
    await using store = await start();
    const first = await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
    // Were it rendered again, the mark would not be in the copy.
    const marked = new TextEncoder().encode("not a WebP any more");
    await store.store.put(first.facts.renditions.full, marked, "image/webp");
    const uploadId = await store.upload(jpeg, { ulid: later });
    const second = await store.media.finishPhoto({ ownerId: anna, uploadId });
    expect(second.ulid).toBe(later);
    expect(second.facts.renditions.full).toBe(first.facts.renditions.full.replace(ulid, later));
    expect(new Uint8Array((await store.store.get(second.facts.renditions.full)) ?? [])).toEqual(marked);
    expect(await store.media.findTwins({ ownerId: anna, sha256 })).toEqual([ulid, later]);
    await store.media.remove(Object.values(first.facts.renditions));
    expect(await store.media.findTwins({ ownerId: anna, sha256 })).toEqual([later]);
    for (const key of Object.values(second.facts.renditions)) {
      expect(await store.store.head(key)).not.toBeNull();
      expect(await store.store.head(fallbackKey(key))).not.toBeNull();
    }
  });

  test("are not known any more once a photo is removed, also by somebody who finds its manifest gone", async () => {
    await using store = await start();
    await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
    await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg, { ulid: later }) });
    await store.store.delete([photoManifestKey({ ownerId: anna, ulid })]);
    await store.media.removePhoto({ ownerId: anna, ulid });
    expect(await store.media.findTwins({ ownerId: anna, sha256 })).toEqual([later]);
  });

  test("are rendered again when the photo before is not whole any more", async () => {
    await using store = await start();
    const first = await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
    await store.store.delete([first.facts.renditions.thumb]);
    const uploadId = await store.upload(jpeg, { ulid: later });
    const { facts } = await store.media.finishPhoto({ ownerId: anna, uploadId });
    expect(await store.store.head(facts.renditions.thumb)).not.toBeNull();
  });
});

describe.each(stores)("a checksum in $where", ({ start }) => {
  const changed = Buffer.from(jpeg).fill(1, jpeg.byteLength - 40, jpeg.byteLength - 30);

  test("lets the promised bytes in", async () => {
    await using store = await start();
    const uploadId = await store.upload(jpeg, { sha256 });
    expect(await store.media.finishPhoto({ ownerId: anna, uploadId })).toMatchObject({ ulid });
  });

  test("keeps others out, and what was there before stays", async () => {
    await using store = await start();
    const uploadId = await store.upload(jpeg, { sha256 });
    await expect(store.send(uploadId, changed)).rejects.toThrow(/changed on its way|BadDigest/);
    expect(Buffer.from((await store.store.get(`uploads/${anna}/${ulid}`)) ?? [])).toEqual(jpeg);
    expect(await store.media.finishPhoto({ ownerId: anna, uploadId })).toMatchObject({ ulid });
  });

  test("is verified once more before anything is made of the bytes", async () => {
    await using store = await start();
    const uploadId = await store.upload(jpeg, { sha256 });
    await store.store.put(`uploads/${anna}/${ulid}`, changed, "image/jpeg");
    const finished = store.media.finishPhoto({ ownerId: anna, uploadId });
    await expect(finished).rejects.toMatchObject(refusedWith("UPLOAD_CHECKSUM_MISMATCH"));
    expect(await store.files()).toEqual([]);
  });

  test("has to be one", async () => {
    await using store = await start();
    for (const wrong of ["", "abc", sha256.toUpperCase(), `${sha256}0`]) {
      await expect(store.upload(jpeg, { sha256: wrong })).rejects.toThrow(TypeError);
    }
  });
});
