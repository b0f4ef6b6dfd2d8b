import type { TableStream } from "@quick-photos/db/stream";

/** Returns where the stream of an embedded engine ends, and its one shard. */
export async function findEnd(stream: TableStream) {
  const [{ shardId } = { shardId: "" }] = await stream.listShards();
  let sequenceNumber = "0";
  let cursor = await stream.openShard({ shardId });
  for (;;) {
    const { records, next } = await stream.readShard(cursor);
    sequenceNumber = records.at(-1)?.sequenceNumber ?? sequenceNumber;
    if (records.length === 0 || next === null) return { shardId, sequenceNumber };
    cursor = next;
  }
}
