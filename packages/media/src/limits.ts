/** The largest photo accepted, in bytes: the 20 MB of the public API, counted in mebibytes as phones count them. */
export const maxUploadBytes = 20 * 1024 * 1024;

/** The most pixels (width x height) a photo may have: the 50 megapixels of the public API. */
export const maxPixels = 50_000_000;

/** How long an upload ticket may be used, in seconds: long enough for a slow phone, short enough to leak little. */
export const ticketLifetimeSeconds = 60 * 60;

/** The content types a ticket may announce. HEIC and HEIF are refused at the ticket where the decoder cannot read them. */
export const acceptedContentTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/avif",
  "image/heic",
  "image/heif",
] as const;

/** A content type that a ticket may announce. */
export type AcceptedContentType = (typeof acceptedContentTypes)[number];
