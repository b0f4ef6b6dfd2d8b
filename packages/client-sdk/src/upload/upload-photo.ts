import type { AppRouter, RouterOutputs } from "@quick-photos/api";
import type { TRPCClient } from "@trpc/client";
import { isQuickPhotosError } from "../errors.ts";
import { type RetryPolicy, withRetry } from "../retry-policy.ts";
import type { Uploader, UploadOptions } from "./upload.ts";

/** A picture and what is said about it. */
export interface UploadPhotoOptions extends UploadOptions {
  caption?: string | undefined;
}

interface UploadPhotoParts {
  api: TRPCClient<AppRouter>;
  upload: Uploader;
  retry: RetryPolicy;
}

/**
 * Brings a picture to the server and publishes it. Publishing the same upload again returns the same photo, so a lost
 * answer is asked for again. To continue after a failure, pass the ticket that `onTicket` handed out: one that has
 * expired meanwhile is asked for the photo it may have become, and replaced when it became none.
 */
export async function uploadPhoto(
  { api, upload, retry }: UploadPhotoParts,
  { caption, ...options }: UploadPhotoOptions,
): Promise<RouterOutputs["photos"]["publish"]> {
  const { file, signal, onProgress, ticket } = options;
  const publish = (uploadId: string) => {
    const input = caption ? { uploadId, caption } : { uploadId };
    return withRetry(retry, () => api.photos.publish.mutate(input, signal ? { signal } : undefined), signal);
  };
  const uploadAndPublish = async (from: UploadOptions) => {
    const { uploadId } = await upload(from);
    onProgress?.({ stage: "finishing", sentBytes: file.size, totalBytes: file.size });
    return publish(uploadId);
  };
  try {
    return await uploadAndPublish(options);
  } catch (error) {
    if (!ticket || !isOver(error)) throw error;
  }
  try {
    return await publish(ticket.uploadId);
  } catch (error) {
    if (!isOver(error)) throw error;
  }
  return uploadAndPublish({ ...options, ticket: undefined });
}

/** Whether a ticket is refused for its age: by the API by name, by a storage service in words of its own. */
const isOver = (error: unknown): boolean =>
  isQuickPhotosError(error, "UPLOAD_EXPIRED") || isQuickPhotosError(error, "UPLOAD_REFUSED");
