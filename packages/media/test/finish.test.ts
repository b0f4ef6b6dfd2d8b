import { createHash } from "node:crypto";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fallbackKey } from "../src/fallback-key.ts";
import { fingerprintKey } from "../src/media-keys.ts";
import { quarters } from "./support/images.ts";
import { anna, ben, refusedWith, ulid } from "./support/media-under-test.ts";
import { stores } from "./support/stores.ts";

const jpeg = await quarters({ width: 64, height: 48 }).jpeg().toBuffer();
const otherJpeg = await quarters({ width: 32, height: 48 }).jpeg().toBuffer();
const upload = `uploads/${anna}/${ulid}`;
const fingerprint = fingerprintKey({ ownerId: anna, ulid }, createHash("sha256").update(jpeg).digest("hex"));
const manifest = `photos/${anna}/${ulid}/manifest.json`;

describe.each(stores)("in $where", ({ start }) => {
  describe("finishing a photo", () => {
    test("returns its facts and keeps its renditions, but not the upload", async () => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      const finished = await store.media.finishPhoto({ ownerId: anna, uploadId });
      const key = (name: string) =>
        expect.stringMatching(new RegExp(`^photos/${anna}/${ulid}/${name}-[0-9a-f]{16}\\.webp$`));
      expect(finished).toEqual({
        ulid,
        facts: {
          width: 64,
          height: 48,
          placeholder: expect.stringMatching(/^[\w+/]{20,}={0,2}$/),
          renditions: { thumb: key("thumb"), feed: key("feed"), full: key("full") },
        },
      });
      const renditions = Object.values(finished.facts.renditions).flatMap((name) => [name, fallbackKey(name)]);
      expect(await store.files()).toEqual([...renditions, manifest, fingerprint].sort());
    });

    test("again returns the same, also after a restart and when the ticket has expired", async () => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      const first = await store.media.finishPhoto({ ownerId: anna, uploadId });
      expect(await store.media.finishPhoto({ ownerId: anna, uploadId })).toEqual(first);
      store.clock.now = new Date("2025-07-02T00:00:00.000Z");
      expect(await store.restart().finishPhoto({ ownerId: anna, uploadId })).toEqual(first);
    });

    test("twice at once is done once", async () => {
      await using store = await start({ queue: { running: 1, waiting: 0 } });
      const uploadId = await store.upload(jpeg);
      const [first, second] = await Promise.all([
        store.media.finishPhoto({ ownerId: anna, uploadId }),
        store.media.finishPhoto({ ownerId: anna, uploadId }),
      ]);
      expect(second).toEqual(first);
    });

    test("is refused with MEDIA_BUSY when too many are waiting, and works later", async () => {
      await using store = await start({ queue: { running: 1, waiting: 1 } });
      const ulids = ["01A", "01B", "01C"];
      const uploadIds = await Promise.all(ulids.map((one) => store.upload(jpeg, { ulid: one })));
      const finish = (uploadId: string) => store.media.finishPhoto({ ownerId: anna, uploadId });
      const results = await Promise.allSettled(uploadIds.map(finish));
      const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
      expect(refused).toMatchObject([refusedWith("MEDIA_BUSY")]);
      for (const [index, uploadId] of uploadIds.entries())
        expect(await finish(uploadId)).toMatchObject({ ulid: ulids[index] });
    });

    test("needs the owner's own, genuine ticket", async () => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      const [header, , signature] = uploadId.split(".");
      const claims = JSON.stringify({ sub: ben, jti: ulid, contentType: "image/jpeg", byteLength: jpeg.byteLength });
      const tampered = `${header}.${Buffer.from(claims).toString("base64url")}.${signature}`;
      for (const o of [
        { ownerId: ben, uploadId },
        { ownerId: ben, uploadId: tampered },
        { ownerId: anna, uploadId: "made up" },
      ]) {
        await expect(store.media.finishPhoto(o)).rejects.toMatchObject(refusedWith("UPLOAD_NOT_FOUND"));
        await expect(store.media.finishPicture(o)).rejects.toMatchObject(refusedWith("UPLOAD_NOT_FOUND"));
      }
      expect(await store.files()).toEqual([upload]);
    });

    test("of an expired ticket is refused", async () => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      store.clock.now = new Date("2025-07-01T13:00:00.000Z");
      await expect(store.media.finishPhoto({ ownerId: anna, uploadId })).rejects.toMatchObject(
        refusedWith("UPLOAD_EXPIRED"),
      );
    });

    test("before the bytes are there is refused, and works when they are", async () => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      await store.store.delete([upload]);
      await expect(store.media.finishPhoto({ ownerId: anna, uploadId })).rejects.toMatchObject(
        refusedWith("UPLOAD_MISSING"),
      );
      await store.send(uploadId, jpeg);
      expect(await store.media.finishPhoto({ ownerId: anna, uploadId })).toMatchObject({ ulid });
    });

    test.each(["image/png", "image/jpg", "IMAGE/WEBP; charset=binary", "application/octet-stream", ""])(
      "succeeds whatever the bytes were announced as: %j",
      async (contentType) => {
        await using store = await start();
        const uploadId = await store.upload(jpeg, { contentType });
        expect(await store.media.finishPhoto({ ownerId: anna, uploadId })).toMatchObject({ facts: { width: 64 } });
      },
    );

    test.each([
      ["no image", Buffer.from("a text named holiday.jpg"), "IMAGE_UNREADABLE"],
      ["half an image", jpeg.subarray(0, jpeg.byteLength / 2), "IMAGE_UNREADABLE"],
      ["a GIF", Buffer.from("GIF89a and so on"), "UPLOAD_TYPE_UNSUPPORTED"],
    ] as const)("of %s is refused and leaves nothing behind; the ticket takes other bytes", async (_, bytes, code) => {
      await using store = await start();
      const uploadId = await store.upload(bytes);
      await expect(store.media.finishPhoto({ ownerId: anna, uploadId })).rejects.toMatchObject(refusedWith(code));
      expect(await store.files()).toEqual([]);
      await store.send(uploadId, bytes);
      expect(await store.files()).toEqual([upload]);
    });
  });

  describe("after a crash, finishing again does what is missing", () => {
    test.each([
      ["before the manifest", ["manifest.json"]],
      ["before the last rendition", ["manifest.json", "full"]],
      ["with a fallback lost later", [".jpg"]],
      ["with a rendition lost later", ["feed"]],
    ])("%s", async (_, lost) => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      const first = await store.media.finishPhoto({ ownerId: anna, uploadId });
      const whole = await store.files();
      await store.store.delete(
        whole.filter((file) => lost.some((name) => path.basename(file).startsWith(name) || file.endsWith(name))),
      );
      // The crash came before the upload was removed; a phone that sends it again after that brings it back as well.
      await store.send(uploadId, jpeg);
      expect(await store.files()).toContain(upload);
      expect(await store.restart().finishPhoto({ ownerId: anna, uploadId })).toEqual(first);
      expect(await store.files()).toEqual(whole);
    });

    test("between the manifest and the removal of the upload", async () => {
      await using store = await start();
      const uploadId = await store.upload(jpeg);
      const first = await store.media.finishPhoto({ ownerId: anna, uploadId });
      const whole = await store.files();
      await store.store.put(upload, otherJpeg, "image/jpeg");
      expect(await store.restart().finishPhoto({ ownerId: anna, uploadId })).toEqual(first);
      expect(await store.files()).toEqual(whole);
    });
  });

  describe("finishing a picture", () => {
    const pictureManifest = `${upload}.json`;

    test("returns the key of a square, the same again on a retry", async () => {
      await using store = await start();
      const uploadId = await store.upload(otherJpeg);
      const { picture } = await store.media.finishPicture({ ownerId: anna, uploadId });
      expect(picture).toBe(`pictures/${anna}.webp`);
      expect(await store.files()).toEqual([fallbackKey(picture), picture, pictureManifest].sort());
      expect(await store.restart().finishPicture({ ownerId: anna, uploadId })).toEqual({ picture });
    });

    test("replaces the picture before, under the same key; the former upload again brings nothing back", async () => {
      await using store = await start();
      const former = await store.upload(jpeg);
      const { picture } = await store.media.finishPicture({ ownerId: anna, uploadId: former });
      const before = await store.store.get(picture);
      const uploadId = await store.upload(otherJpeg, { ulid: "01K0000000000000000000PHXZ" });
      expect(await store.media.finishPicture({ ownerId: anna, uploadId })).toEqual({ picture });
      const after = await store.store.get(picture);
      expect(after).not.toEqual(before);
      expect(await store.media.finishPicture({ ownerId: anna, uploadId: former })).toEqual({ picture });
      expect(await store.store.get(picture)).toEqual(after);
    });

    test("whose file was removed since asks for the bytes again", async () => {
      await using store = await start();
      const uploadId = await store.upload(otherJpeg);
      const { picture } = await store.media.finishPicture({ ownerId: anna, uploadId });
      await store.media.remove([picture]);
      await expect(store.media.finishPicture({ ownerId: anna, uploadId })).rejects.toMatchObject(
        refusedWith("UPLOAD_MISSING"),
      );
      await store.send(uploadId, otherJpeg);
      expect(await store.media.finishPicture({ ownerId: anna, uploadId })).toEqual({ picture });
    });
  });
});
