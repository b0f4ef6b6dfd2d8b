import type { QuickPhotosReason } from "@quick-photos/client-sdk";
import { limits } from "@quick-photos/contract";

const megabytes = limits.uploadBytes / 1024 ** 2;

/** What a person reads when a call fails: what happened and what to do next. Reasons nobody can act on share a line. */
const byReason: Partial<Record<QuickPhotosReason, string>> = {
  UNREACHABLE: "No connection. Check your network and try again.",
  ABORTED: "Stopped. Nothing was sent.",
  SERVICE_UNAVAILABLE: "The service is resting for a moment. Try again shortly.",
  PASSWORDS_BUSY: "Many people are signing in right now. Try again in a moment.",
  MEDIA_BUSY: "Many photos are arriving right now. Try again in a moment.",
  TOO_MANY_CALLS: "That was too often. Wait a moment, then try again.",
  SESSION_ENDED: "You have been signed out. Sign in to go on.",
  SIGN_IN_REQUIRED: "Sign in to do this.",
  CREDENTIALS_WRONG: "Username and password do not belong together.",
  RECOVERY_CODE_WRONG: "Username and code do not belong together, or the code has been used.",
  PASSKEY_WRONG: "This passkey does not fit any account here. Try again, or sign in with your password.",
  PASSKEY_INVALID: "This device made no passkey that works here. Try again, or use another device.",
  PASSKEY_KNOWN: "This device has a passkey for you already.",
  PASSKEY_NOT_FOUND: "This passkey is gone already.",
  PASSKEYS_TOO_MANY: `You have ${limits.passkeys} passkeys, which is as many as there may be. Remove one first.`,
  PASSKEYS_UNAVAILABLE: "Passkeys do not work at this address.",
  PASSWORD_TOO_COMMON: "This password is one of the first that are tried. Take another one.",
  USERNAME_TAKEN: "This username is taken. Try another one.",
  USER_NOT_FOUND: "This profile does not exist, or no longer.",
  PHOTO_NOT_FOUND: "This photo does not exist, or no longer.",
  NOT_YOURS: "Only whose it is can do this.",
  INPUT_INVALID: "This is not accepted as it is. Change it and try again.",
  WRITE_CONFLICT: "Something else changed at the same time. Try again.",
  UPLOAD_TOO_LARGE: `This file is over ${megabytes} MB, and this browser cannot make it smaller. Choose a smaller one.`,
  UPLOAD_TYPE_UNSUPPORTED: "This kind of file is not accepted. Choose a JPEG, PNG, WebP or AVIF picture.",
  IMAGE_UNREADABLE: "This file is not a picture we can read. Choose another one.",
  IMAGE_TOO_LARGE: "This picture has too many pixels, and this browser cannot make it smaller. Choose a smaller one.",
  UPLOAD_EXPIRED: "That took too long. Send the photo again.",
  UPLOAD_USED_UP: "You have deleted this photo. Choose it again to share it anew.",
  UPLOAD_MISSING: "The photo did not arrive. Try again.",
  UPLOAD_SIZE_MISMATCH: "The photo arrived incomplete. Send it again.",
  UPLOAD_CHECKSUM_MISMATCH: "The photo was damaged on its way. Send it again.",
  FILE_UNREADABLE: "This device does not hand out the file; it may be gone, changed or not here yet. Choose it again.",
  UPLOAD_REFUSED: "The photo was not accepted. Choose it again.",
};

const anythingElse = "Something went wrong on our side. Try again in a moment.";

/** The line for a reason. */
export const errorMessage = (reason: QuickPhotosReason | null): string =>
  (reason ? byReason[reason] : undefined) ?? anythingElse;
