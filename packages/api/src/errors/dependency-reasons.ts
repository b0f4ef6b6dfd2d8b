import type { ErrorReason } from "@quick-photos/contract";
import type { DbErrorCode } from "@quick-photos/db";
import type { MediaErrorCode } from "@quick-photos/media";

/**
 * The reason behind every error of the database package. An unreadable item is our defect, not the caller's; one that is
 * too new can be read by the next server that is asked, and so can keys that are being changed.
 */
export const dbReasons: Record<DbErrorCode, ErrorReason> = {
  USERNAME_TAKEN: "USERNAME_TAKEN",
  USER_NOT_FOUND: "USER_NOT_FOUND",
  PHOTO_NOT_FOUND: "PHOTO_NOT_FOUND",
  PHOTO_REMOVED: "UPLOAD_USED_UP",
  SELF_FOLLOW: "SELF_FOLLOW",
  CURSOR_INVALID: "CURSOR_INVALID",
  SESSION_NOT_FOUND: "SESSION_NOT_FOUND",
  SESSION_EXPIRED: "SESSION_EXPIRED",
  SESSION_REPLAYED: "SESSION_REPLAYED",
  RECOVERY_CODE_WRONG: "RECOVERY_CODE_WRONG",
  PASSKEY_KNOWN: "PASSKEY_KNOWN",
  PASSKEY_NOT_FOUND: "PASSKEY_NOT_FOUND",
  PASSKEY_WRONG: "PASSKEY_WRONG",
  CONFLICT: "WRITE_CONFLICT",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
  KEYS_DIFFER: "SERVICE_UNAVAILABLE",
  ITEM_UNREADABLE: "INTERNAL",
  ITEM_OF_ANOTHER_TYPE: "INTERNAL",
  ITEM_TOO_NEW: "SERVICE_UNAVAILABLE",
};

/** The reason behind every error of the media package. */
export const mediaReasons: Record<MediaErrorCode, ErrorReason> = {
  UPLOAD_TOO_LARGE: "UPLOAD_TOO_LARGE",
  UPLOAD_TYPE_UNSUPPORTED: "UPLOAD_TYPE_UNSUPPORTED",
  UPLOAD_NOT_FOUND: "UPLOAD_NOT_FOUND",
  UPLOAD_EXPIRED: "UPLOAD_EXPIRED",
  UPLOAD_USED_UP: "UPLOAD_USED_UP",
  UPLOAD_MISSING: "UPLOAD_MISSING",
  UPLOAD_SIZE_MISMATCH: "UPLOAD_SIZE_MISMATCH",
  UPLOAD_CHECKSUM_MISMATCH: "UPLOAD_CHECKSUM_MISMATCH",
  IMAGE_UNREADABLE: "IMAGE_UNREADABLE",
  IMAGE_TOO_LARGE: "IMAGE_TOO_LARGE",
  MEDIA_BUSY: "MEDIA_BUSY",
  MEDIA_UNAVAILABLE: "SERVICE_UNAVAILABLE",
};

/** What may be wrong with an upload when it is to become a photo or a picture, and what may keep it from being made. */
export const uploadReasons: readonly ErrorReason[] = Object.values(mediaReasons).filter(
  (reason) => reason !== "UPLOAD_TOO_LARGE" && reason !== "SERVICE_UNAVAILABLE",
);
