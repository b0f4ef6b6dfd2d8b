/** The largest photo accepted, in bytes: the 20 MB of the public API, counted in mebibytes as phones count them. */
export const maxUploadBytes = 20 * 1024 * 1024;

/**
 * The most pixels (width x height) a photo may have: the largest that phones save as one file, 108 megapixels and a
 * margin. Memory would allow more of what is decoded row by row, and less of the rest (`expectMemory`).
 */
export const maxPixels = 110_000_000;

/**
 * What a decoder may take that has to hold a whole image, in bytes: a photo's 200 MB less the file's 20 and 20 for the
 * pixels drawn from and the rest of the work (`npm run bench:media -- memory` measures it).
 */
export const maxDecoderBytes = 160_000_000;

/** 12.6 megapixels: a phone's. The decoder of AVIF takes 18 bytes a pixel, so such a one takes 220 MB in all. */
export const maxAvifPixels = 12_600_000;

/** How long an upload ticket may be used, in seconds: long enough for a slow phone, short enough to leak little. */
export const ticketLifetimeSeconds = 60 * 60;

/** The content types of photos. HEIC and HEIF are refused at the ticket where the decoder cannot read them. */
export const acceptedContentTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/avif",
  "image/heic",
  "image/heif",
] as const;

/** A content type of photos. */
export type AcceptedContentType = (typeof acceptedContentTypes)[number];

/** What a ticket says of a file whose type its client does not know. */
export const unknownContentType = "application/octet-stream";

/** A content type that a ticket may name; whatever it names, the bytes decide. */
export type TicketContentType = AcceptedContentType | typeof unknownContentType;
