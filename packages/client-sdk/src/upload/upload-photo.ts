import type { AppRouter, RouterOutputs } from "@quick-photos/api";
import type { TRPCClient } from "@trpc/client";
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
 * Brings a picture to the server and publishes it. Publishing the same upload again answers the same photo, so a lost
 * answer is asked for again. To continue after a failure, pass the ticket that `onTicket` handed out.
 */
export async function uploadPhoto(
  { api, upload, retry }: UploadPhotoParts,
  { caption, ...options }: UploadPhotoOptions,
): Promise<RouterOutputs["photos"]["publish"]> {
  const { file, signal, onProgress } = options;
  const { uploadId } = await upload(options);
  onProgress?.({ stage: "finishing", sentBytes: file.size, totalBytes: file.size });
  const input = caption ? { uploadId, caption } : { uploadId };
  return withRetry(retry, () => api.photos.publish.mutate(input, signal ? { signal } : undefined), signal);
}
