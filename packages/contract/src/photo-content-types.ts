/** The content types of photos. HEIC and HEIF are refused where the server's decoder cannot read them. */
export const photoContentTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/avif",
  "image/heic",
  "image/heif",
] as const;

/** A content type of photos. */
export type PhotoContentType = (typeof photoContentTypes)[number];
