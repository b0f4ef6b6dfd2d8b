import { thumbHashToAverageRGBA, thumbHashToDataURL } from "thumbhash";

/** Bytes of a ThumbHash that holds nothing but its header; the library reads a shorter one as if it were whole. */
const shortestBytes = 5;

function bytesOf(placeholder: string): Uint8Array {
  const bytes = Uint8Array.from(atob(placeholder), (character) => character.codePointAt(0) ?? 0);
  if (bytes.length < shortestBytes) throw new RangeError("Too short for a ThumbHash");
  return bytes;
}

/** A tiny blurred image, as a data URL, from a ThumbHash in base64; `undefined` when it does not decode. */
export function placeholderImage(placeholder: string): string | undefined {
  try {
    return thumbHashToDataURL(bytesOf(placeholder));
  } catch {
    return undefined;
  }
}

/** The one colour a photo comes down to, for where an image of every placeholder would cost too much. */
export function placeholderColor(placeholder: string): string | undefined {
  try {
    const { r, g, b } = thumbHashToAverageRGBA(bytesOf(placeholder));
    return `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(" ")})`;
  } catch {
    return undefined;
  }
}
