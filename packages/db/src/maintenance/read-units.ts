/** Bytes that a read unit pays for (DynamoDB Developer Guide, "Read and write operations"). */
const unitBytes = 4_096;

/** Returns the read units of a Query, a GetItem or a page of a Scan of so many bytes, eventually consistent. */
export function eventualReadUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / unitBytes)) / 2;
}
