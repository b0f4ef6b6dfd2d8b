import { isQuickPhotosError, QuickPhotosError } from "../errors.ts";

/**
 * Returns what a task over a file comes to. A file on a device can go or change after it was chosen, which a browser
 * tells like a lost connection: when the task fails and the file cannot be read either, it is `FILE_UNREADABLE`, since
 * another attempt would fail alike.
 */
export async function orUnreadable<T>(file: Blob, task: Promise<T>): Promise<T> {
  try {
    return await task;
  } catch (error) {
    const isAnswer = isQuickPhotosError(error) && error.reason !== "UNREACHABLE";
    if (isAnswer || (await isReadable(file))) throw error;
    throw new QuickPhotosError({ code: "BAD_REQUEST", reason: "FILE_UNREADABLE", cause: error });
  }
}

const isReadable = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
