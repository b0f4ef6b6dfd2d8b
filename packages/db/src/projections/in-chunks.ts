const lanes = 4;

/**
 * Does the work chunk by chunk, the chunks in lanes of four at once: enough that waiting for answers does not add up,
 * little enough that the table's other users keep their share. Throws the first failure once nothing is under way.
 */
export async function inChunks<T>(items: T[], size: number, work: (chunk: T[]) => Promise<void>): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
  for (let start = 0; start < chunks.length; start += lanes) {
    const results = await Promise.allSettled(chunks.slice(start, start + lanes).map(work));
    for (const result of results) if (result.status === "rejected") throw result.reason;
  }
}
