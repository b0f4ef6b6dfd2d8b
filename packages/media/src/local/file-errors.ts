import { MediaError } from "../media-error.ts";

/** Whether an error is one of these of the operating system, for example ENOENT. */
export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** Turns a failure of the file system (full, read-only, no permission) into MEDIA_UNAVAILABLE; others pass. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new MediaError("MEDIA_UNAVAILABLE", "Photos cannot be stored or read at the moment.", { cause: error });
  }
}

/** Null instead of an error when there is no such file. */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isErrno(error, "ENOENT", "ENOTDIR", "EISDIR")) return null;
    throw error;
  }
}
