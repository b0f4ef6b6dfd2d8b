/** Types by file ending, for files the platform itself has no type for (HEIC outside Apple's, AVIF on older systems). */
const byEnding: Record<string, string> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  heic: "image/heic",
  heif: "image/heif",
};

/** What the first bytes of a file are; a container's brands tell AVIF and HEIC apart. */
const byBytes: readonly (readonly [mediaType: string, begins: RegExp])[] = [
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/png", /^\x89PNG\r\n/],
  ["image/webp", /^RIFF.{4}WEBP/s],
  ["image/gif", /^GIF8/],
  ["image/avif", /^.{4}ftyp(?:.{4})*?avi[fs]/s],
  ["image/heic", /^.{4}ftyp(?:.{4})*?he[iv][cmsx]/s],
];

/** Bytes looked at: an AVIF names its brands in fewer. */
const headSize = 48;

/** Types that say nothing. */
const meaningless: readonly string[] = ["", "application/octet-stream", "image/*"];

/**
 * The media type to announce for a file: what its first bytes are, whatever its name says, so that none is sent in vain
 * or refused by mistake; else the platform's word, else by the name's ending.
 */
export async function contentTypeOf(file: Blob): Promise<string> {
  const bytes = await file.slice(0, headSize).arrayBuffer();
  const head = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  const seen = byBytes.find(([, begins]) => begins.test(head))?.[0];
  if (seen) return seen;
  if (!meaningless.includes(file.type)) return file.type;
  const name = "name" in file && typeof file.name === "string" ? file.name : "";
  return byEnding[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
