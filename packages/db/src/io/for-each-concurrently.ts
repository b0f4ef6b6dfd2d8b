/** Enough at once that waiting for answers does not add up, little enough that others keep their share of the table. */
const concurrencyLimit = 4;

/** Does the work for each item, four of them at once. Throws the first failure once nothing is under way. */
export async function forEachConcurrently<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += concurrencyLimit) {
    const results = await Promise.allSettled(items.slice(start, start + concurrencyLimit).map((item) => work(item)));
    for (const result of results) if (result.status === "rejected") throw result.reason;
  }
}
