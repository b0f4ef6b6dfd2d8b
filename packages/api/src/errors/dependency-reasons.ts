import type { DbErrorCode } from "@quick-photos/db";
import type { MediaErrorCode } from "@quick-photos/media";
import type { ErrorReason } from "./reasons.ts";

/** The reason behind every error of the database package; an unreadable item is our defect, not the caller's. */
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
  CONFLICT: "WRITE_CONFLICT",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
  ITEM_UNREADABLE: "INTERNAL",
};

/** The reason behind every error of the media package. */
export const mediaReasons: Record<MediaErrorCode, ErrorReason> = {
  UPLOAD_TOO_LARGE: "UPLOAD_TOO_LARGE",
  UPLOAD_TYPE_UNSUPPORTED: "UPLOAD_TYPE_UNSUPPORTED",
  UPLOAD_NOT_FOUND: "UPLOAD_NOT_FOUND",
  UPLOAD_EXPIRED: "UPLOAD_EXPIRED",
  UPLOAD_MISSING: "UPLOAD_MISSING",
  UPLOAD_SIZE_MISMATCH: "UPLOAD_SIZE_MISMATCH",
  UPLOAD_CHECKSUM_MISMATCH: "UPLOAD_CHECKSUM_MISMATCH",
  IMAGE_UNREADABLE: "IMAGE_UNREADABLE",
  IMAGE_TOO_LARGE: "IMAGE_TOO_LARGE",
  MEDIA_BUSY: "MEDIA_BUSY",
  MEDIA_UNAVAILABLE: "SERVICE_UNAVAILABLE",
};
