import pLimit from "p-limit";

/**
 * Does the work for every item, so many at once, and answers the results in the order of the items. The first failure
 * is thrown and keeps what has not begun from beginning.
 */
export async function inLanes<T, R>(items: readonly T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const limit = pLimit(lanes);
  try {
    return await Promise.all(items.map((item) => limit(work, item)));
  } finally {
    limit.clearQueue();
  }
}
