import type { QuickPhotosReason } from "@quick-photos/client-sdk";
import { limits } from "@quick-photos/contract";

const megabytes = limits.uploadBytes / 1024 ** 2;

/** What a person reads when a call fails: what happened and what to do next. Reasons nobody can act on share a line. */
const byReason: Partial<Record<QuickPhotosReason, string>> = {
  UNREACHABLE: "No connection. Check your network and try again.",
  ABORTED: "Stopped. Nothing was sent.",
  SERVICE_UNAVAILABLE: "The service isn’t available right now. Try again in a moment.",
  PASSWORDS_BUSY: "Many people are signing in right now. Try again in a moment.",
  MEDIA_BUSY: "Many photos are arriving right now. Try again in a moment.",
  TOO_MANY_CALLS: "Too many attempts. Wait a moment, then try again.",
  SESSION_ENDED: "You’ve been signed out. Sign in to continue.",
  SIGN_IN_REQUIRED: "Sign in to do this.",
  CREDENTIALS_WRONG: "That username and password don’t match.",
  RECOVERY_CODE_WRONG: "That username and code don’t match, or the code has been used.",
  PASSKEY_WRONG: "This passkey doesn’t belong to an account here. Try again, or sign in with your password.",
  PASSKEY_INVALID: "This device couldn’t make a passkey that works here. Try again, or use another device.",
  PASSKEY_KNOWN: "You already have a passkey on this device.",
  PASSKEY_NOT_FOUND: "This passkey has already been removed.",
  PASSKEYS_TOO_MANY: `You have ${limits.passkeys} passkeys, the most you can have. Remove one first.`,
  PASSKEYS_UNAVAILABLE: "Passkeys don’t work at this address.",
  PASSWORD_TOO_COMMON: "This password is too easy to guess. Choose another one.",
  USERNAME_TAKEN: "This username is taken. Choose another one.",
  USER_NOT_FOUND: "This profile doesn’t exist, or has been removed.",
  PHOTO_NOT_FOUND: "This photo doesn’t exist, or has been removed.",
  NOT_YOURS: "Only its owner can do this.",
  INPUT_INVALID: "Something here isn’t right. Check it and try again.",
  WRITE_CONFLICT: "Something changed in the meantime. Try again.",
  UPLOAD_TOO_LARGE: `This file is over ${megabytes} MB, and this browser can’t make it smaller. Choose a smaller one.`,
  UPLOAD_TYPE_UNSUPPORTED: "This kind of file isn’t supported. Choose a JPEG, PNG, WebP or AVIF picture.",
  IMAGE_UNREADABLE: "This file isn’t a picture we can read. Choose another one.",
  IMAGE_TOO_LARGE: "This picture has too many pixels, and this browser can’t make it smaller. Choose a smaller one.",
  UPLOAD_EXPIRED: "The upload took too long. Try again.",
  UPLOAD_USED_UP: "You’ve deleted this photo. Choose it again to share it.",
  UPLOAD_MISSING: "The photo didn’t arrive. Try again.",
  UPLOAD_SIZE_MISMATCH: "Part of the photo didn’t arrive. Try again.",
  UPLOAD_CHECKSUM_MISMATCH: "The photo was damaged on its way. Try again.",
  FILE_UNREADABLE: "This device can’t open the file. It may have moved, changed or not arrived yet. Choose it again.",
  UPLOAD_REFUSED: "The photo wasn’t accepted. Choose it again.",
};

const anythingElse = "Something went wrong on our end. Try again in a moment.";

/** The line for a reason. */
export const errorMessage = (reason: QuickPhotosReason | null): string =>
  (reason ? byReason[reason] : undefined) ?? anythingElse;
