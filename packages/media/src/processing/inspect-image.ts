import sharp, { type Metadata } from "sharp";
import { type AcceptedContentType, maxPixels } from "../limits.ts";
import { MediaError } from "../media-error.ts";
import { expectMemory } from "./expect-memory.ts";
import { hasHiddenFrames, sniffMediaType } from "./sniff-media-type.ts";

/** What an image is, as its header says to the decoder; its pixels may still turn out to be broken. */
export interface InspectedImage {
  /** Pixels as the image is seen, with its orientation applied. */
  width: number;
  height: number;
  /** Whether it has a colour profile and more than 8 bits a channel. */
  deepWithProfile: boolean;
}

const decodable: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/heif"];

/** Whether this build of the decoder reads a content type; HEIC needs a patented codec that most builds leave out. */
export function canDecode(contentType: AcceptedContentType): boolean {
  if (contentType !== "image/heic" && contentType !== "image/heif") return true;
  return sharp.format.heif.input.fileSuffix?.includes(".heic") ?? false;
}

/** Reads an image's header and refuses, with a reason, what is no still image, too large, or not what was announced. */
export async function inspectImage(bytes: Uint8Array, announced: AcceptedContentType): Promise<InspectedImage> {
  const sniffed = sniffMediaType(bytes);
  if (sniffed === null) throw unreadable("The file is not an image.");
  if (!decodable.includes(sniffed)) throw unsupported(`The file is ${sniffed}, which is not accepted.`);
  if (hasHiddenFrames(bytes, sniffed)) throw animated();
  const metadata = await readMetadata(bytes);
  const actual = metadata.mediaType ?? sniffed;
  if (actual === "image/webp" && (metadata.pages ?? 1) > 1) throw animated();
  if (!isCompatible(actual, announced)) {
    throw unsupported(`The file was announced as ${announced} but is ${actual}.`);
  }
  const { width, height } = metadata.autoOrient;
  if (width * height > maxPixels) {
    throw new MediaError("IMAGE_TOO_LARGE", `The image has ${width} x ${height} pixels; ${maxPixels} is the limit.`);
  }
  expectMemory(bytes, metadata);
  return { width, height, deepWithProfile: metadata.hasProfile && metadata.space === "rgb16" };
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  try {
    // Only the header is read; how many pixels are too many is told below, with a reason.
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw unreadable("The image is broken.", error);
  }
}

/** HEIC files are announced under either of their two names. */
function isCompatible(actual: string, announced: AcceptedContentType): boolean {
  return actual === announced || (actual === "image/heic" && announced === "image/heif");
}

function unsupported(message: string): MediaError {
  return new MediaError("UPLOAD_TYPE_UNSUPPORTED", message);
}

function animated(): MediaError {
  return unsupported("Animated images are not accepted.");
}

function unreadable(message: string, cause?: unknown): MediaError {
  return new MediaError("IMAGE_UNREADABLE", message, { cause });
}
