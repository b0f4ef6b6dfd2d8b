import { S3ServiceException } from "@aws-sdk/client-s3";
import { MediaError } from "../media-error.ts";

/** Turns every failure of the store (away, slow, full, not allowed) into MEDIA_UNAVAILABLE. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new MediaError("MEDIA_UNAVAILABLE", "Photos cannot be stored or read at the moment.", { cause: error });
  }
}

/** Null instead of an error when there is no such object; a HEAD has no body to name the error in, only a status. */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    const isMissing = error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
    if (isMissing && error.name !== "NoSuchBucket") return null;
    throw error;
  }
}
