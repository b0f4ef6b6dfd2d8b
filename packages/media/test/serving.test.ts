import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { expect, test } from "vitest";
import { fallbackKey } from "../src/fallback-key.ts";
import { quarters } from "./support/images.ts";
import { startLocalMedia } from "./support/local-media.ts";
import { anna, type MediaUnderTest, ulid } from "./support/media-under-test.ts";

const jpeg = await quarters({ width: 640, height: 480 }).jpeg().toBuffer();

async function publish(store: MediaUnderTest, o: { ulid?: string } = {}) {
  const { facts } = await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg, o) });
  return facts.renditions;
}

test("a rendition is served with its size, type and tag, whole or in part", async () => {
  await using store = await startLocalMedia();
  const { full } = await publish(store);
  const opened = await store.media.open(full);
  if (!opened) return expect.unreachable();
  const whole = await buffer(await opened.stream());
  expect(opened).toMatchObject({ byteLength: whole.byteLength, contentType: "image/webp" });
  expect(opened.etag).toBe(`"${/-([0-9a-f]+)\.webp$/.exec(full)?.[1]}"`);
  expect(await sharp(whole).metadata()).toMatchObject({ format: "webp", width: 640, height: 480 });
  expect(await buffer(await opened.stream({ start: 10, end: 19 }))).toEqual(whole.subarray(10, 20));
  expect(store.media.url(full)).toBe(`http://127.0.0.1:3000/media/${full}`);
});

test("who wants no WebP gets the JPEG, under another tag", async () => {
  await using store = await startLocalMedia();
  const { feed } = await publish(store);
  const typeFor = async (accept?: string) => (await store.media.open(feed, accept))?.contentType;
  for (const accept of [undefined, "*/*", "image/webp,*/*;q=0.8"]) {
    expect(await typeFor(accept), accept).toBe("image/webp");
  }
  // Safari 13, the last browser of any number without WebP.
  const old = "image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5";
  expect(await typeFor(old)).toBe("image/jpeg");
  expect(await typeFor("image/webp;q=0")).toBe("image/jpeg");
  const [webp, jpeg] = [await store.media.open(feed), await store.media.open(feed, old)];
  expect(webp?.etag).not.toBe(jpeg?.etag);
  expect([webp?.variesByAccept, jpeg?.variesByAccept]).toEqual([true, true]);
  const fallback = await store.media.open(fallbackKey(feed));
  expect(fallback).toMatchObject({ contentType: "image/jpeg", etag: jpeg?.etag, variesByAccept: false });
});

test("a changed picture has another tag", async () => {
  await using store = await startLocalMedia();
  const finish = async (bytes: Buffer, one: string) => {
    const uploadId = await store.upload(bytes, { ulid: one });
    const { picture } = await store.media.finishPicture({ ownerId: anna, uploadId });
    return store.media.open(picture);
  };
  const before = await finish(jpeg, "01A");
  const after = await finish(await quarters({ width: 90, height: 120 }).jpeg().toBuffer(), "01B");
  expect(before).toMatchObject({ cacheControl: "public, max-age=60" });
  expect(after?.etag).not.toBe(before?.etag);
});

test("a picture is a square of 256 pixels, cut from the middle and never enlarged", async () => {
  await using store = await startLocalMedia();
  const picture = async (bytes: Buffer, one: string) => {
    const uploadId = await store.upload(bytes, { ulid: one });
    const opened = await store.media.open((await store.media.finishPicture({ ownerId: anna, uploadId })).picture);
    return sharp(opened ? await buffer(await opened.stream()) : undefined);
  };
  const large = await picture(jpeg, "01A");
  expect(await large.metadata()).toMatchObject({ width: 256, height: 256 });
  const small = await picture(await quarters({ width: 90, height: 120 }).jpeg().toBuffer(), "01B");
  expect(await small.metadata()).toMatchObject({ width: 90, height: 90 });
});

test("only public files are served", async () => {
  await using store = await startLocalMedia();
  await publish(store);
  await store.upload(jpeg, { ulid: "01WAITING" });
  await writeFile(path.join(store.directory, "secret.webp"), "secret");
  for (const key of [
    `photos/${anna}/${ulid}/manifest.json`,
    `uploads/${anna}/01WAITING`,
    `photos/${anna}/${ulid}`,
    `photos/${anna}/${ulid}/full-0123456789abcdef.webp`,
    "secret.webp",
    "../secret.webp",
    `photos/${anna}/../../secret.webp`,
    `photos/%2e%2e/%2e%2e/secret.webp`,
    `${store.directory}/secret.webp`,
    "",
  ]) {
    expect(await store.media.open(key), key).toBeNull();
  }
});

test("removing a photo's files takes its folder and manifest with them, and touches no other photo", async () => {
  await using store = await startLocalMedia();
  const kept = await publish(store);
  const before = await store.files();
  const removed = Object.values(await publish(store, { ulid: "01GONE" }));
  await store.media.remove(removed);
  expect(await store.files()).toEqual(before);
  expect(before).toEqual(expect.arrayContaining(Object.values(kept)));
  await store.media.remove(removed);
  await store.media.remove([]);
  expect(await store.files()).toEqual(before);
});

test("removing refuses every other key, and then removes nothing at all", async () => {
  await using store = await startLocalMedia();
  const { thumb } = await publish(store);
  const before = await store.files();
  for (const key of [
    "../outside.webp",
    `photos/${anna}/${ulid}/manifest.json`,
    `uploads/${anna}/${ulid}`,
    "/etc/passwd",
    "",
  ]) {
    await expect(store.media.remove([thumb, key]), key).rejects.toThrow(TypeError);
  }
  expect(await store.files()).toEqual(before);
});
