/** Enough at once that waiting for answers does not add up, little enough that others keep their share of the table. */
const concurrencyLimit = 4;

/**
 * Does the work for each item, four of them at once, and begins with the next as soon as one is done. Throws the first
 * failure once nothing is under way; nothing is begun after it.
 */
export async function forEachConcurrently<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const next = items.values();
  const failures: unknown[] = [];
  const workThrough = async () => {
    for (const item of next) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => void failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: concurrencyLimit }, workThrough));
  if (failures.length > 0) throw failures[0];
}
