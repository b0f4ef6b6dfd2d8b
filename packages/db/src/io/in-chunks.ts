import { forEachConcurrently } from "./for-each-concurrently.ts";

/** Does the work chunk by chunk, four chunks at once. Throws the first failure once nothing is under way. */
export async function inChunks<T>(items: T[], size: number, work: (chunk: T[]) => Promise<void>): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
  await forEachConcurrently(chunks, work);
}
