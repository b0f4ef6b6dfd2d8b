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

/** A real JPEG of a sun over the sea in two colours, so flat that pictures of the screens it is on stay small. */
export async function seascape(sky: string, sea: string): Promise<PictureFile> {
  const shapes = `<circle cx="416" cy="320" r="96" fill="#fff3d6"/><path d="M0 528h640v272H0Z" fill="${sea}"/>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="800">${shapes}</svg>`;
  const buffer = await sharp(Buffer.from(drawing)).flatten({ background: sky }).jpeg({ quality: 100 }).toBuffer();
  return { name: "seascape.jpg", mimeType: "image/jpeg", buffer };
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
