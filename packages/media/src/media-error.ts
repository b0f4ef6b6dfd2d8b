/** Everything that can go wrong with an upload or an image; a caller answers each one differently. */
export type MediaErrorCode =
  /** More bytes than `limits.uploadBytes`. */
  | "UPLOAD_TOO_LARGE"
  /** Announced as, or really being, something other than a still image that the decoder reads. */
  | "UPLOAD_TYPE_UNSUPPORTED"
  /** An unknown or tampered ticket, or someone else's. */
  | "UPLOAD_NOT_FOUND"
  /** A genuine ticket whose time is up. */
  | "UPLOAD_EXPIRED"
  /** The ticket has become something already, and is not good for anything else. */
  | "UPLOAD_USED_UP"
  /** The bytes of the ticket have not arrived. */
  | "UPLOAD_MISSING"
  /** The bytes that arrived are not as many as announced. */
  | "UPLOAD_SIZE_MISMATCH"
  /** As many bytes as announced, but others. */
  | "UPLOAD_CHECKSUM_MISMATCH"
  /** Not an image, or a broken one. */
  | "IMAGE_UNREADABLE"
  /** More pixels than `limits.pixels`. */
  | "IMAGE_TOO_LARGE"
  /** Too many images are waiting to be processed; the same call works later. */
  | "MEDIA_BUSY"
  /** The store is away, full or refuses to work. */
  | "MEDIA_UNAVAILABLE";

/** A refusal or failure of this package; `message` is a reason that a person understands. */
export class MediaError extends Error {
  readonly code: MediaErrorCode;

  constructor(code: MediaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MediaError";
    this.code = code;
  }
}
