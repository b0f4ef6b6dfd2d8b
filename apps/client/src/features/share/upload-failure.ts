import { isQuickPhotosError, type QuickPhotosReason } from "@quick-photos/client-sdk";
import type { UploadFailure } from "../../offline/kept-uploads.ts";

/** What passes by itself: nobody answered, or the service is away or asks for patience. */
const transientCodes: readonly string[] = ["SERVICE_UNAVAILABLE", "TOO_MANY_REQUESTS", "TIMEOUT", "GATEWAY_TIMEOUT"];

/** What happened to the bytes on their way, so that sending them anew repairs it. */
const lostReasons: readonly QuickPhotosReason[] = [
  "UPLOAD_EXPIRED",
  "UPLOAD_MISSING",
  "UPLOAD_SIZE_MISMATCH",
  "UPLOAD_CHECKSUM_MISMATCH",
];

/** Whether the same again may do a moment later; a ticket outlives it. */
export const isTransient = (error: unknown): boolean =>
  isQuickPhotosError(error) && (transientCodes.includes(error.code) || error.reason === "WRITE_CONFLICT");

/** Whether it was asked for too often; the client has waited already as long as anybody does. */
export const isTooOften = (error: unknown): boolean => isQuickPhotosError(error, "TOO_MANY_CALLS");

/** Whether the bytes have to be sent anew, with another ticket. */
export const isLost = (error: unknown): boolean => isQuickPhotosError(error) && lostReasons.includes(error.reason);

/** Whether a smaller picture would do. */
export const isTooLarge = (error: unknown): boolean =>
  isQuickPhotosError(error, "IMAGE_TOO_LARGE") || isQuickPhotosError(error, "UPLOAD_TOO_LARGE");

/** Whether it is about who sends it, and says nothing of the photo. */
export const isSignedOut = (error: unknown): boolean => isQuickPhotosError(error) && error.code === "UNAUTHORIZED";

/** What is kept of a failure: a photo that was refused is not sent as it is again. */
export function failureOf(error: unknown): UploadFailure {
  if (!isQuickPhotosError(error)) return { reason: "INTERNAL", fields: {}, isRefusal: false };
  const { reason, fields, code } = error;
  return { reason, fields, isRefusal: code !== "INTERNAL_SERVER_ERROR" && !isTransient(error) };
}
