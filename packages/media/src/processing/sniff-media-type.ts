import { brandsOf } from "./formats/iso-boxes.ts";

interface Signature {
  mediaType: string;
  matches: (head: string) => boolean;
}

const signatures: readonly Signature[] = [
  { mediaType: "image/jpeg", matches: (head) => head.startsWith("\xff\xd8\xff") },
  { mediaType: "image/png", matches: (head) => head.startsWith("\x89PNG\r\n\x1a\n") },
  { mediaType: "image/webp", matches: (head) => /^RIFF.{4}WEBP/s.test(head) },
  { mediaType: "image/gif", matches: (head) => /^GIF8[79]a/.test(head) },
  { mediaType: "image/tiff", matches: (head) => head.startsWith("II*\0") || head.startsWith("MM\0*") },
  { mediaType: "image/svg+xml", matches: (head) => /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i.test(head) },
  { mediaType: "application/pdf", matches: (head) => head.startsWith("%PDF-") },
];

/** The brands of one container; a file that names several is the first of these. `mif1` may hold either. */
const brands: readonly (readonly [mediaType: string, brand: RegExp])[] = [
  ["image/avif", /^avi[fs]$/],
  ["image/heic", /^(?:hei[cmsx]|hev[cmsx])$/],
  ["image/heif", /^(?:mif1|msf1)$/],
  ["video/mp4", /^/],
];

/** Bytes looked at: no list of brands is longer, and no signature. */
const headSize = 256;

/**
 * What the first bytes claim to be, null when nothing known. It only keeps what is never a photo away from the decoder
 * and gives it a name; whether the rest is an image, the decoder decides.
 */
export function sniffMediaType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, headSize));
  const text = head.toString("latin1");
  const found = signatures.find(({ matches }) => matches(text))?.mediaType;
  return found ?? brands.find(([, brand]) => brandsOf(head).some((name) => brand.test(name)))?.[0] ?? null;
}
