import { isAtRest, withDataFile } from "./data-file.ts";
import { describeUnknownSchema } from "./engine-schema.ts";
import { scrubFile } from "./scrub/scrub-file.ts";
import { trimStream } from "./trim-stream.ts";

/** Which file to erase from, and how far that has come. */
export interface EraseOptions {
  dataFile: string;
  /** Zero to begin with, then what the last call returned. */
  from: number;
  /** How long the engine may be kept waiting, in milliseconds. */
  budgetMs: number;
}

/**
 * Erases from the file of an engine that does not run what was deleted: stream records that the projector has read, and
 * then the bytes that deleted rows have left behind. Returns where to go on when the time was up, null when all is done.
 * Throws an Error that says why for a file that is in use, damaged or of another engine.
 */
export async function eraseRemoved({ dataFile, from, budgetMs }: EraseOptions): Promise<number | null> {
  const deadline = performance.now() + budgetMs;
  const isFree = () => isAtRest(dataFile);
  if (!isFree()) throw new Error("it is in use");
  if (from === 0) {
    const isTrimmed = await withDataFile(dataFile, (database) => {
      const obstacle = describeUnknownSchema(database);
      if (obstacle !== null) throw new Error(obstacle);
      return trimStream(database, budgetMs / 2);
    });
    // Records that go later leave their bytes anywhere in the file, before the place that is reached by then too.
    if (!isTrimmed) return 0;
  }
  const firstPage = Math.max(from, 1);
  return scrubFile({ dataFile, from: firstPage, budgetMs: deadline - performance.now(), isAtRest: isFree });
}
