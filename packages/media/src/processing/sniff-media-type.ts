interface Signature {
  mediaType: string;
  matches: (head: string) => boolean;
}

/** AVIF and HEIC share a container whose second box names its brand; the decoder tells the two apart. */
const heifBrands = /^.{4}ftyp(?:avi[fs]|mif1|msf1|hei[cmsx]|hev[cmsx])/s;

const signatures: readonly Signature[] = [
  { mediaType: "image/jpeg", matches: (head) => head.startsWith("\xff\xd8\xff") },
  { mediaType: "image/png", matches: (head) => head.startsWith("\x89PNG\r\n\x1a\n") },
  { mediaType: "image/webp", matches: (head) => /^RIFF.{4}WEBP/s.test(head) },
  { mediaType: "image/heif", matches: (head) => heifBrands.test(head) },
  { mediaType: "image/gif", matches: (head) => /^GIF8[79]a/.test(head) },
  { mediaType: "image/tiff", matches: (head) => head.startsWith("II*\0") || head.startsWith("MM\0*") },
  { mediaType: "image/svg+xml", matches: (head) => /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i.test(head) },
  { mediaType: "application/pdf", matches: (head) => head.startsWith("%PDF-") },
  { mediaType: "video/mp4", matches: (head) => head.slice(4, 8) === "ftyp" },
];

/**
 * What the first bytes claim to be, null when nothing known. It only keeps what is never a photo away from the decoder
 * and gives it a name; whether the rest is an image, the decoder decides.
 */
export function sniffMediaType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  return signatures.find(({ matches }) => matches(head))?.mediaType ?? null;
}

/** Whether the bytes announce several frames in a way that the decoder does not report: animated PNG, AVIF, HEIC. */
export function hasHiddenFrames(bytes: Uint8Array, mediaType: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === "image/heif") return /^(?:avis|msf1|hev[cmsx])$/.test(buffer.toString("latin1", 8, 12));
  if (mediaType !== "image/png") return false;
  const control = buffer.indexOf("acTL");
  return control !== -1 && control < buffer.indexOf("IDAT");
}
