import type { AppRouter } from "@quick-photos/api";
import type { ErrorReason, Photo } from "@quick-photos/contract";
import type { TRPCClient } from "@trpc/client";
import { isQuickPhotosError } from "../errors.ts";
import { type RetryPolicy, withRetry } from "../retry-policy.ts";
import type { Uploader, UploadOptions } from "./upload.ts";

/** A picture and what is said about it. */
export interface UploadPhotoOptions extends UploadOptions {
  caption?: string | undefined;
  /** What it shows, in words. */
  altText?: string | undefined;
}

interface UploadPhotoParts {
  api: TRPCClient<AppRouter>;
  upload: Uploader;
  retry: RetryPolicy;
}

/** What publishing says of a ticket that has become no photo: the server proves it before it says so. */
const unused: readonly ErrorReason[] = [
  "UPLOAD_MISSING",
  "UPLOAD_EXPIRED",
  "UPLOAD_SIZE_MISMATCH",
  "UPLOAD_CHECKSUM_MISMATCH",
];

/**
 * Brings a picture to the server and publishes it. Publishing the same upload again returns the same photo, so a lost
 * answer is asked for again. To continue after a failure, pass the ticket that `onTicket` handed out: it is asked for
 * the photo first, and when it has become none, the bytes are sent with a new one. A photo stands where its ticket was
 * asked for, so one that waited for a connection is not published behind what others have shared meanwhile.
 */
export async function uploadPhoto(
  { api, upload, retry }: UploadPhotoParts,
  { caption, altText, ticket, ...options }: UploadPhotoOptions,
): Promise<Photo> {
  const { file, signal, onProgress } = options;
  const publish = (uploadId: string) => {
    const input = { uploadId, ...(caption && { caption }), ...(altText && { altText }) };
    return withRetry(retry, () => api.photos.publish.mutate(input, signal ? { signal } : undefined), signal);
  };
  if (ticket) {
    try {
      return await publish(ticket.uploadId);
    } catch (error) {
      if (!unused.some((reason) => isQuickPhotosError(error, reason))) throw error;
    }
  }
  const { uploadId } = await upload(options);
  onProgress?.({ stage: "finishing", sentBytes: file.size, totalBytes: file.size });
  return publish(uploadId);
}
