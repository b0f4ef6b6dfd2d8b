import { createHash } from "node:crypto";

/**
 * Partitions that dead letters are spread over. One takes 1,000 write units a second (a DynamoDB limit), which is all of
 * them when something is wrong with everything and every process writes each record it fails at; sixteen take 16,000. A
 * list of them is sixteen Queries side by side, for one person now and then.
 */
export const deadLetterBuckets = 16;

/** Returns the bucket of a dead letter: always the same for the same thing, so that it is written over and found. */
export function deadLetterBucket({ source, place }: { source: string; place: string }): string {
  const hash = createHash("sha256").update(`${source}#${place}`).digest();
  return String(hash.readUInt32BE() % deadLetterBuckets);
}
