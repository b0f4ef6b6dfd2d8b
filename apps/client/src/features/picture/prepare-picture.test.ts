import { limits } from "@quick-photos/contract";
import { expect, test } from "vitest";
import { fittingSize } from "./make-smaller.ts";
import { preparePicture } from "./prepare-picture.ts";
import { withImage } from "./with-image.ts";

/** A picture of 40 x 20 pixels, its left half red and its right half blue. */
async function drawn(type: string): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 20 });
  const context = canvas.getContext("2d");
  for (const [left, color] of ["red", "blue"].entries()) {
    Object.assign(context ?? {}, { fillStyle: color });
    context?.fillRect(left * 20, 0, 20, 20);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  return new Uint8Array(await (blob ?? new Blob()).arrayBuffer());
}

/** The same JPEG with an Exif segment that says: turn it by a quarter to the right. */
function turned(jpeg: Uint8Array<ArrayBuffer>): Blob {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const segment = [0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return new Blob([jpeg.slice(0, 2), new Uint8Array(segment), jpeg.slice(2)]);
}

const size = ({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight];

test.each([
  ["an empty file", "", /^This file is empty/],
  ["a text", "This is no picture at all.", /^This file isn’t a picture/],
  ["a GIF", "GIF89a......", /^This kind of file/],
  ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg"/>', /^This kind of file/],
  ["a film", "\0\0\0\x18ftypmp42\0\0\0\0", /^This kind of file/],
])("%s is told before it is sent, whatever its name says", async (_, text, problem) => {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const prepared = await preparePicture(new File([bytes], "photo.jpg", { type: "image/jpeg" }));
  expect(prepared.problem).toMatch(problem);
});

test.each(["image/jpeg", "image/png", "image/webp"])("%s is taken by its bytes", async (type) => {
  const { picture } = await preparePicture(new File([await drawn(type)], "photo.heic", { type: "image/heic" }));
  expect(picture).toMatchObject({ file: { type, name: "photo.heic" }, isSmaller: false });
});

test.each([
  ["ftypavif", "image/avif"],
  ["ftypmif1\0\0\0\0mif1avifmiaf", "image/avif"],
  ["ftypheic", "image/heic"],
])("what begins with %s is for the server to decide where the browser cannot show it", async (start, type) => {
  const { picture } = await preparePicture(new File(["\0\0\0\x1c", start], "photo"));
  expect(picture?.file.type).toBe(type);
});

test("a picture with too many bytes is made smaller, upright as it is seen", async () => {
  const room = new Uint8Array(limits.uploadBytes); // behind the picture's end, where no browser looks
  const chosen = new File([turned(await drawn("image/jpeg")), room], "photo.png", { type: "image/png" });
  const { picture } = await preparePicture(chosen);
  expect(picture).toMatchObject({ file: { name: "photo.jpg", type: "image/jpeg" }, isSmaller: true });
  expect(picture?.file.size).toBeLessThan(10_000);
  const above = await withImage(picture?.file ?? new Blob(), (image) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 20, height: 40 });
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const [red = 0, , blue = 0] = context?.getImageData(10, 5, 1, 1).data ?? [];
    return { size: size(image), isRed: red > 200 && blue < 50 };
  });
  expect(above).toEqual({ size: [20, 40], isRed: true });
});

test("one that the browser cannot make smaller is refused with the reason", async () => {
  const broken = new File(["\xff\xd8\xff", new Uint8Array(limits.uploadBytes)], "photo.jpg");
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff);
  const { problem } = await preparePicture(new File([bytes, broken], "photo.jpg"));
  expect(problem).toMatch(/^This file is over 20 MB, and this browser can’t make it smaller/);
});

test.each([
  [
    { width: 8_192, height: 6_144 },
    { width: 4_618, height: 3_464 },
  ],
  [
    { width: 60_000, height: 1_000 },
    { width: 8_192, height: 136 },
  ],
  [
    { width: 4_000, height: 3_000 },
    { width: 4_000, height: 3_000 },
  ],
])("%o fits as %o", (picture, fitting) => {
  expect(fittingSize(picture)).toEqual(fitting);
});
