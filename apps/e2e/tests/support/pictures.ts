import { randomBytes } from "node:crypto";
import sharp from "sharp";

/** A file as Playwright hands it to a file input. */
export interface PictureFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A real JPEG: a picture of one colour, or of noise, which does not compress and so takes its time to send. */
export async function jpeg({ color = "#c86", noise = false, width = 900, height = 1200 } = {}): Promise<PictureFile> {
  const image = noise
    ? sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    : sharp({ create: { width, height, channels: 3, background: color } });
  return { name: "photo.jpg", mimeType: "image/jpeg", buffer: await image.jpeg().toBuffer() };
}

/** The same for the typed client. */
export const asFile = ({ name, mimeType, buffer }: PictureFile): File =>
  new File([new Uint8Array(buffer)], name, { type: mimeType });

/** Text that calls itself a picture. */
export const fakePicture: PictureFile = {
  name: "fake.jpg",
  mimeType: "image/jpeg",
  buffer: Buffer.from("This is no picture at all. ".repeat(40)),
};
