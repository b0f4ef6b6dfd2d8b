import { type StreamRecord, toPosition } from "@quick-photos/db/stream";
import { toChange } from "../changes/to-change.ts";
import { putDeadLetter } from "../dead-letters/put-dead-letter.ts";
import { readStreamReader } from "../leases/stream-reader.ts";
import type { ProjectorOptions } from "../projector-options.ts";

/** The batch that the service gave up, as it tells of it: by its place, without its records. */
export interface GivenUpBatch {
  requestContext: { condition: string };
  DDBStreamBatchInfo: { shardId: string; startSequenceNumber: string; endSequenceNumber: string };
}

/** Returns the records between two of a shard, both included. Throws StreamError when the stream has let go of them. */
async function readBetween(
  stream: ProjectorOptions["stream"],
  { shardId, startSequenceNumber: from, endSequenceNumber }: GivenUpBatch["DDBStreamBatchInfo"],
): Promise<StreamRecord[]> {
  const end = toPosition(endSequenceNumber);
  const found: StreamRecord[] = [];
  let page = await stream.readShard(await stream.openShard({ shardId, from }));
  for (;;) {
    found.push(...page.records.filter(({ position }) => position <= end));
    const isBehind = (page.records.at(-1)?.position ?? "") >= end;
    if (isBehind || !page.next) return found;
    page = await stream.readShard(page.next);
  }
}

/**
 * Dead-letters what means something in a batch that the service gave up, because the function ended before it could do so
 * itself: it had too little memory or time. Returns how many records that are; none where servers read the stream, who
 * have them anyway.
 */
export async function setAsideBatch(
  { db: table, stream, now = () => new Date() }: Pick<ProjectorOptions, "db" | "stream" | "now">,
  { requestContext, DDBStreamBatchInfo: place }: GivenUpBatch,
): Promise<number> {
  const db = table.attributedTo("projector");
  if ((await readStreamReader(db)) !== "function") return 0;
  const records = (await readBetween(stream, place)).filter((record) => toChange(record) !== null);
  const reason = `the function ended whenever it was handed this record (${requestContext.condition})`;
  for (const record of records) await putDeadLetter(db, { kind: "record", record }, { reason, at: now() });
  return records.length;
}
