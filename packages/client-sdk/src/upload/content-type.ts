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

/** The media type to announce for a file: the platform's own word, else by the name's ending. */
export function contentTypeOf(file: Blob): string {
  if (file.type) return file.type;
  const name = "name" in file && typeof file.name === "string" ? file.name : "";
  return byEnding[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
