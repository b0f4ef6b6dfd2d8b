import { limits } from "@quick-photos/contract";
import type { Metadata } from "sharp";
import { MediaError } from "../media-error.ts";
import { codec } from "./codec.ts";
import { expectMemory } from "./expect-memory.ts";
import { hasSeveralFrames } from "./formats/has-several-frames.ts";
import { sniffMediaType } from "./sniff-media-type.ts";

/** What an image is, as its header says to the decoder; its pixels may still turn out to be broken. */
export interface InspectedImage {
  /** Pixels as the image is seen, with its orientation applied. */
  width: number;
  height: number;
  /** Whether it has a colour profile and more than 8 bits a channel. */
  deepWithProfile: boolean;
}

const decodable: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/heif"];

/** Whether this build of the decoder reads HEIC, which needs a patented codec that most builds leave out. */
export function readsHeic(): boolean {
  return codec.format.heif.input.fileSuffix?.includes(".heic") ?? false;
}

/** Returns what a file is by its bytes; refuses, with a reason, what is no still image of a kind that is decoded. */
export function expectStillImage(bytes: Buffer): string {
  const mediaType = sniffMediaType(bytes);
  if (mediaType === null) throw unreadable("The file is not an image.");
  const isDecodable = decodable.includes(mediaType) || (mediaType === "image/heic" && readsHeic());
  if (!isDecodable) throw unsupported(`The file is ${mediaType}, which is not accepted.`);
  if (hasSeveralFrames(bytes, mediaType)) throw unsupported("Animated images are not accepted.");
  return mediaType;
}

/** Reads an image's header and refuses, with a reason, what is too large. */
export async function inspectImage(bytes: Buffer): Promise<InspectedImage> {
  const metadata = await readMetadata(bytes);
  const { width, height } = metadata.autoOrient;
  if (width * height > limits.pixels) {
    throw new MediaError(
      "IMAGE_TOO_LARGE",
      `The image has ${width} x ${height} pixels; ${limits.pixels} is the limit.`,
    );
  }
  expectMemory(bytes, metadata);
  return { width, height, deepWithProfile: metadata.hasProfile && metadata.space === "rgb16" };
}

async function readMetadata(bytes: Buffer): Promise<Metadata> {
  try {
    // Only the header is read; how many pixels are too many is told above, with a reason.
    return await codec(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw unreadable("The image is broken.", error);
  }
}

function unsupported(message: string): MediaError {
  return new MediaError("UPLOAD_TYPE_UNSUPPORTED", message);
}

function unreadable(message: string, cause?: unknown): MediaError {
  return new MediaError("IMAGE_UNREADABLE", message, { cause });
}
