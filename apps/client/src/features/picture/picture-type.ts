import type { PhotoContentType } from "@quick-photos/contract";

/** Bytes at the beginning of a file that tell what it is: the longest of the signatures below with its brands. */
const headBytes = 64;

/** What a file is by its first bytes: a type that the service takes, another kind of media, or nothing we know. */
export type PictureType = PhotoContentType | "other" | null;

/** Signatures of what the service takes (ISO/IEC 10918-1, RFC 2083, RFC 9649, ISO/IEC 23008-12 with its brands). */
const pictures: readonly (readonly [PhotoContentType, RegExp])[] = [
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/png", /^\x89PNG\r\n/],
  ["image/webp", /^RIFF.{4}WEBP/s],
  ["image/avif", /^.{4}ftyp.*avi[fs]/s],
  ["image/heic", /^.{4}ftyp.*(hei[cxms]|hev[cxms]|mif1|msf1)/s],
];

/** Pictures, films and documents that it does not take: GIF, TIFF and most raw formats, BMP, films, PDF, SVG. */
const others = /^(GIF8|II\*\0|MM\0\*|BM.{4}\0\0\0\0|.{4}ftyp|%PDF|\s*<(\?xml|svg))/s;

/** Returns what a file is, whatever its name says; rejects when the device does not hand out its bytes. */
export async function pictureTypeOf(file: Blob): Promise<PictureType> {
  const bytes = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const head = String.fromCharCode(...bytes);
  return pictures.find(([, signature]) => signature.test(head))?.[0] ?? (others.test(head) ? "other" : null);
}
