import pLimit from "p-limit";

/**
 * Does the work for every item, so many at once, and returns the results in the order of the items. The first failure
 * is thrown and keeps what has not begun from beginning.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const limit = pLimit(atOnce);
  try {
    return await Promise.all(items.map((item) => limit(work, item)));
  } finally {
    limit.clearQueue();
  }
}
