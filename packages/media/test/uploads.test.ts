import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { limits, photoContentTypes } from "@quick-photos/contract";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { quarters } from "./support/images.ts";
import { chunked, startLocalMedia } from "./support/local-media.ts";
import { anna, ben, refusedWith, ulid } from "./support/media-under-test.ts";

const photo = { ownerId: anna, ulid, contentType: "image/jpeg", byteLength: 1000 };
const bytes = Buffer.alloc(1000, 5);
const jpeg = await quarters({ width: 64, height: 48 }).jpeg().toBuffer();
const upload = `uploads/${anna}/${ulid}`;

describe("a ticket", () => {
  test("says where and how to send the bytes, and until when", async () => {
    await using store = await startLocalMedia();
    const ticket = await store.media.createUpload(photo);
    expect(ticket).toEqual({
      uploadId: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      method: "PUT",
      url: `http://127.0.0.1:3000/media/uploads/${ticket.uploadId}`,
      headers: { "content-type": "image/jpeg" },
      expiresAt: "2025-07-01T13:00:00.000Z",
    });
  });

  test.each([
    ["more than 20 MB", { byteLength: limits.uploadBytes + 1 }, "UPLOAD_TOO_LARGE"],
    ["no bytes", { byteLength: 0 }, "IMAGE_UNREADABLE"],
    ["half a byte", { byteLength: 0.5 }, "IMAGE_UNREADABLE"],
    ["an SVG", { contentType: "image/svg+xml" }, "UPLOAD_TYPE_UNSUPPORTED"],
    ["a GIF", { contentType: "image/gif" }, "UPLOAD_TYPE_UNSUPPORTED"],
    ["a text", { contentType: "text/html" }, "UPLOAD_TYPE_UNSUPPORTED"],
    ["a word", { contentType: "constructor" }, "UPLOAD_TYPE_UNSUPPORTED"],
    ["a HEIC by its other name", { contentType: "Image/HEIC-sequence" }, "UPLOAD_TYPE_UNSUPPORTED"],
  ] as const)("is not given for %s", async (_, change, code) => {
    await using store = await startLocalMedia();
    await expect(store.media.createUpload({ ...photo, ...change })).rejects.toMatchObject(refusedWith(code));
  });

  test("is given for 20 MB, and for every accepted type that the decoder reads", async () => {
    await using store = await startLocalMedia();
    const readsHeic = sharp.format.heif.input.fileSuffix?.includes(".heic") ?? false;
    for (const contentType of photoContentTypes) {
      const ticket = store.media.createUpload({ ...photo, contentType, byteLength: limits.uploadBytes });
      if (readsHeic || !/hei[cf]/.test(contentType)) expect(await ticket).toMatchObject({ method: "PUT" });
      else await expect(ticket).rejects.toMatchObject(refusedWith("UPLOAD_TYPE_UNSUPPORTED"));
    }
  });

  test("is not given for ids that could be a path", async () => {
    await using store = await startLocalMedia();
    for (const ids of [{ ownerId: "../ben" }, { ownerId: "" }, { ulid: ".." }, { ulid: "a/b" }]) {
      await expect(store.media.createUpload({ ...photo, ...ids })).rejects.toThrow(TypeError);
    }
  });

  test("has a relative URL when the server does not know its own", async () => {
    await using store = await startLocalMedia({ publicUrl: "" });
    const { url, uploadId } = await store.media.createUpload(photo);
    expect(url).toBe(`/media/uploads/${uploadId}`);
    expect(store.media.url("pictures/a/0123456789abcdef.webp")).toBe("/media/pictures/a/0123456789abcdef.webp");
  });
});

describe("the bytes of a ticket", () => {
  test("are stored whole under their owner", async () => {
    await using store = await startLocalMedia();
    await store.upload(bytes);
    expect(await store.files()).toEqual([`uploads/${anna}/${ulid}`]);
    expect(await readFile(path.join(store.directory, "uploads", anna, ulid))).toEqual(bytes);
  });

  test("are overwritten by a retry with the same ticket", async () => {
    await using store = await startLocalMedia();
    const uploadId = await store.upload(bytes);
    const other = Buffer.alloc(1000, 6);
    await store.media.receive(uploadId, chunked(other), null);
    expect(await readFile(path.join(store.directory, "uploads", anna, ulid))).toEqual(other);
    expect(await store.files()).toHaveLength(1);
  });

  test.each([
    ["one byte too few", 999, null],
    ["one byte too many", 1001, null],
    ["none", 0, null],
    ["another length in the header", 1000, 999],
    ["too few under a true header", 999, 1000],
  ])("are refused and leave nothing: %s", async (_, sent, contentLength) => {
    await using store = await startLocalMedia();
    const { uploadId } = await store.media.createUpload(photo);
    const received = store.media.receive(uploadId, chunked(Buffer.alloc(sent), 100), contentLength);
    await expect(received).rejects.toMatchObject(refusedWith("UPLOAD_SIZE_MISMATCH"));
    expect(await store.files()).toEqual([]);
  });

  test("without a body are refused", async () => {
    await using store = await startLocalMedia();
    const { uploadId } = await store.media.createUpload(photo);
    await expect(store.media.receive(uploadId, null, null)).rejects.toMatchObject(refusedWith("UPLOAD_SIZE_MISMATCH"));
  });

  test("beyond the limit are refused by their header alone", async () => {
    await using store = await startLocalMedia();
    const { uploadId } = await store.media.createUpload(photo);
    const unread = { [Symbol.asyncIterator]: () => expect.unreachable("the body was read") };
    const received = store.media.receive(uploadId, unread, limits.uploadBytes + 1);
    await expect(received).rejects.toMatchObject(refusedWith("UPLOAD_TOO_LARGE"));
  });

  test("are read no further than announced", async () => {
    await using store = await startLocalMedia();
    const { uploadId } = await store.media.createUpload(photo);
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 100;
        yield Buffer.alloc(100);
      }
    }
    await expect(store.media.receive(uploadId, endless(), null)).rejects.toMatchObject(
      refusedWith("UPLOAD_SIZE_MISMATCH"),
    );
    expect(sent).toBe(1100);
    expect(await store.files()).toEqual([]);
  });

  test("of a connection that breaks leave nothing, and what was there before stays", async () => {
    await using store = await startLocalMedia();
    const uploadId = await store.upload(bytes);
    async function* breaking() {
      yield Buffer.alloc(500);
      throw new Error("socket hang up");
    }
    const received = store.media.receive(uploadId, breaking(), 1000);
    await expect(received).rejects.toMatchObject(refusedWith("UPLOAD_SIZE_MISMATCH"));
    expect(await store.files()).toEqual([`uploads/${anna}/${ulid}`]);
    expect(await readFile(path.join(store.directory, "uploads", anna, ulid))).toEqual(bytes);
  });

  test("are refused when the hour is over, and for a ticket nobody signed", async () => {
    await using store = await startLocalMedia();
    const { uploadId } = await store.media.createUpload(photo);
    store.clock.now = new Date("2025-07-01T13:00:00.000Z");
    await expect(store.media.receive(uploadId, chunked(bytes), 1000)).rejects.toMatchObject(
      refusedWith("UPLOAD_EXPIRED"),
    );
    const foreign = store.media.receive(`${uploadId}x`, chunked(bytes), 1000);
    await expect(foreign).rejects.toMatchObject(refusedWith("UPLOAD_NOT_FOUND"));
    expect(await store.files()).toEqual([]);
  });

  test("of two owners with the same ulid stay apart", async () => {
    await using store = await startLocalMedia();
    await store.upload(bytes);
    await store.upload(bytes, { ownerId: ben });
    expect(await store.files()).toEqual([`uploads/${anna}/${ulid}`, `uploads/${ben}/${ulid}`]);
  });
});

describe("a retry of the PUT", () => {
  test("succeeds unread when the photo is finished", async () => {
    await using store = await startLocalMedia();
    const uploadId = await store.upload(jpeg);
    await store.media.finishPhoto({ ownerId: anna, uploadId });
    const before = await store.files();
    const unread = { [Symbol.asyncIterator]: () => expect.unreachable("the body was read") };
    await store.media.receive(uploadId, unread, jpeg.byteLength);
    expect(await store.files()).toEqual(before);
  });

  test("that finishing overtakes keeps nothing", async () => {
    await using store = await startLocalMedia();
    const uploadId = await store.upload(jpeg);
    async function* slow() {
      yield jpeg.subarray(0, 100);
      await store.media.finishPhoto({ ownerId: anna, uploadId });
      yield jpeg.subarray(100);
    }
    await store.media.receive(uploadId, slow(), jpeg.byteLength);
    expect(await store.files()).not.toContain(upload);
  });
});

describe("the folder", () => {
  test("that cannot be written is MEDIA_UNAVAILABLE", async () => {
    await using outer = await startLocalMedia();
    const file = path.join(outer.directory, "file");
    await writeFile(file, "no folder");
    await using store = await startLocalMedia({ directory: file });
    await expect(store.upload(bytes)).rejects.toMatchObject(refusedWith("MEDIA_UNAVAILABLE"));
  });

  test("loses the drafts of a crash when they are too old to be written still", async () => {
    await using store = await startLocalMedia();
    const drafts = path.join(store.directory, "tmp");
    await mkdir(drafts);
    await writeFile(path.join(drafts, "old"), "half a photo");
    await writeFile(path.join(drafts, "fresh"), "half a photo");
    const twoHoursAgo = Date.now() / 1000 - 7200;
    await utimes(path.join(drafts, "old"), twoHoursAgo, twoHoursAgo);
    await store.upload(bytes);
    expect(await store.files()).toEqual(["tmp/fresh", `uploads/${anna}/${ulid}`]);
  });
});
