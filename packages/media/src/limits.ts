import type { PhotoContentType } from "@quick-photos/contract";

/**
 * What a decoder may take that has to hold a whole image, in bytes: a photo's 200 MB less the file's 20 and 20 for the
 * pixels drawn from and the rest of the work (`npm run bench:media -- memory` measures it).
 */
export const maxDecoderBytes = 160_000_000;

/** 12.6 megapixels: a phone's. The decoder of AVIF takes 18 bytes a pixel, so such a one takes 220 MB in all. */
export const maxAvifPixels = 12_600_000;

/** How long an upload ticket may be used, in seconds: long enough for a slow phone, short enough to leak little. */
export const ticketLifetimeSeconds = 60 * 60;

/** Twice as long as a ticket is good, in milliseconds: what is older belongs to no upload that may still be finished. */
export const settledAfterMs = 2 * ticketLifetimeSeconds * 1_000;

/** What a ticket says of a file whose type its client does not know. */
export const unknownContentType = "application/octet-stream";

/** A content type that a ticket may name; whatever it names, the bytes decide. */
export type TicketContentType = PhotoContentType | typeof unknownContentType;
