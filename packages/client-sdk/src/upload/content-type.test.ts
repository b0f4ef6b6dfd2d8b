import { expect, test } from "vitest";
import { contentTypeOf } from "./content-type.ts";

const file = (head: string, name: string, type = "") => new File([Buffer.from(head, "latin1"), "..."], name, { type });

test.each([
  ["JPEG bytes in a .png", file("\xff\xd8\xff\xe0", "a.png", "image/png"), "image/jpeg"],
  ["JPEG bytes in a .heic, as phones convert", file("\xff\xd8\xff\xe1", "a.HEIC", "image/heic"), "image/jpeg"],
  ["PNG bytes in a .jpg", file("\x89PNG\r\n\x1a\n", "a.jpg", "image/jpeg"), "image/png"],
  ["WebP bytes in a .jpg", file("RIFF\0\0\0\nWEBPVP8 ", "a.jpg", "image/jpeg"), "image/webp"],
  ["GIF bytes in a .jpg", file("GIF89a", "a.jpg", "image/jpeg"), "image/gif"],
  ["AVIF bytes without a type", file("\0\0\0\x1cftypavif\0\0\0\0mif1", "a"), "image/avif"],
  ["AVIF that names its brand late", file("\0\0\0\x1cftypmif1\0\0\0\0miafavif", "a"), "image/avif"],
  ["HEIC bytes in a .jpg", file("\0\0\0\x18ftypheic\0\0\0\0mif1", "a.jpg", "image/jpeg"), "image/heic"],
  ["unknown bytes of a known type", file("words", "a.jpg", "image/jpeg"), "image/jpeg"],
  ["unknown bytes of a known ending", file("words", "a.beach.JPG"), "image/jpeg"],
  ["a meaningless type", file("words", "a.png", "application/octet-stream"), "image/png"],
  ["nothing known at all", file("words", "a"), "application/octet-stream"],
  ["a blob without a name", new Blob(["words"]), "application/octet-stream"],
])("%s", async (_, blob, announced) => {
  expect(await contentTypeOf(blob)).toBe(announced);
});
