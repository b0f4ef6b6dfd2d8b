import { expect, test } from "vitest";
import { fallbackKey } from "./fallback-key.ts";
import {
  cacheControlOf,
  fingerprintKey,
  isKeySegment,
  parseMediaKey,
  photoManifestKey,
  pictureKey,
  pictureManifestKey,
  renditionKey,
  uploadKey,
} from "./media-keys.ts";

const upload = { ownerId: "a0b1c2d3e4f5g6h7", ulid: "01K0000000000000000000PHXT" };

test("a rendition's key holds the hash of its bytes in both formats", () => {
  const key = renditionKey(upload, "feed", { webp: Buffer.from("ab"), jpeg: Buffer.from("c") });
  // SHA-256 of "abc" begins so (FIPS 180-2, appendix B.1).
  expect(key).toBe("photos/a0b1c2d3e4f5g6h7/01K0000000000000000000PHXT/feed-ba7816bf8f01cfea.webp");
  const parsed = { photo: upload, hash: "ba7816bf8f01cfea" };
  expect(parseMediaKey(key)).toEqual({ ...parsed, contentType: "image/webp" });
  expect(parseMediaKey(fallbackKey(key))).toEqual({ ...parsed, contentType: "image/jpeg" });
});

test("a picture's key holds its owner and nothing that changes", () => {
  const key = pictureKey(upload.ownerId);
  expect(key).toBe("pictures/a0b1c2d3e4f5g6h7.webp");
  expect(parseMediaKey(key)).toEqual({ photo: null, hash: null, contentType: "image/webp" });
  const former = "pictures/a0b1c2d3e4f5g6h7/ba7816bf8f01cfea.webp";
  expect(parseMediaKey(former)).toMatchObject({ photo: null, hash: "ba7816bf8f01cfea" });
});

test("what never changes is kept for a year, what may change for a minute, all else by nobody", () => {
  expect(cacheControlOf("photos/a/b/feed-ba7816bf8f01cfea.jpg")).toBe("public, max-age=31536000, immutable");
  expect(cacheControlOf(pictureKey("a"))).toBe("public, max-age=60");
  expect(cacheControlOf(uploadKey(upload))).toBe("private, no-store");
});

test.each([
  ["an upload", uploadKey(upload)],
  ["a photo's manifest", photoManifestKey(upload)],
  ["a picture's manifest", pictureManifestKey(upload)],
  ["a fingerprint", fingerprintKey(upload, "0".repeat(64))],
  ["a path upwards", "photos/../../etc/thumb-ba7816bf8f01cfea.webp"],
  ["an encoded path upwards", "photos/%2e%2e/x/thumb-ba7816bf8f01cfea.webp"],
  ["a path upwards behind a good key", "pictures/a/ba7816bf8f01cfea.webp/../../x"],
  ["an absolute path", "/pictures/a/ba7816bf8f01cfea.webp"],
  ["a Windows path", "pictures\\a\\ba7816bf8f01cfea.webp"],
  ["an unknown rendition", "photos/a/b/huge-ba7816bf8f01cfea.webp"],
  ["a hash of other letters", "pictures/a/ba7816bf8f01cfeg.webp"],
  ["a line break", "pictures/a/ba7816bf8f01cfea.webp\n"],
  ["a zero byte", "pictures/a\0/ba7816bf8f01cfea.webp"],
  ["nothing", ""],
])("%s is no public key", (_, key) => {
  expect(parseMediaKey(key)).toBeNull();
});

test.each(["", ".", "..", "a/b", "a.b", "a\n", "ä", "a".repeat(65)])("%j is no segment of a key", (text) => {
  expect(isKeySegment(text)).toBe(false);
});
