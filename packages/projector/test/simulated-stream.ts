import type { Item } from "@quick-photos/db/items";
import {
  type Shard,
  type ShardCursor,
  StreamError,
  type StreamRecord,
  type TableStream,
} from "@quick-photos/db/stream";
import { aRecord } from "./samples.ts";

interface SimulatedShard {
  parentShardId: string | undefined;
  records: StreamRecord[];
  closed: boolean;
  /** Records too old to be read. */
  trimmed: number;
}

/**
 * A stream of many shards that split, close, trim and let iterators expire: what the embedded engine, with its one
 * endless shard, cannot show. Errors are the ones that the real stream throws.
 */
export function createSimulatedStream() {
  const shards = new Map<string, SimulatedShard>();
  const reads: string[] = [];
  let expired = false;
  const find = (shardId: string) => {
    const shard = shards.get(shardId);
    if (!shard) throw new StreamError("STREAM_MISSING", `no shard ${shardId}`);
    return shard;
  };
  const stream: TableStream = {
    listShards: async () =>
      [...shards].map(([shardId, { parentShardId }]): Shard => ({ shardId, ...(parentShardId && { parentShardId }) })),
    async openShard({ shardId, after }) {
      const { records, trimmed } = find(shardId);
      const at = after === undefined ? trimmed : records.findIndex((record) => record.sequenceNumber === after) + 1;
      if (at < trimmed) throw new StreamError("RECORDS_TRIMMED", `${after} is trimmed`);
      return { shardId, iterator: String(at) };
    },
    async readShard({ shardId, iterator }: ShardCursor) {
      if (expired) {
        expired = false;
        throw new StreamError("ITERATOR_EXPIRED", "15 minutes are over");
      }
      const { records, closed } = find(shardId);
      const page = records.slice(Number(iterator));
      reads.push(...page.map((record) => `${shardId} ${record.sequenceNumber}`));
      return { records: page, next: closed ? null : { shardId, iterator: String(records.length) } };
    },
  };
  return {
    stream,
    /** Every record handed out, as `<shard> <sequence number>`. */
    reads,
    open(shardId: string, parentShardId?: string): void {
      shards.set(shardId, { parentShardId, records: [], closed: false, trimmed: 0 });
    },
    /** Appends a change; returns what `reads` will say of it. */
    append(shardId: string, oldImage: Item | null, newImage: Item | null): string {
      const record = { ...aRecord(oldImage, newImage), shardId };
      find(shardId).records.push(record);
      return `${shardId} ${record.sequenceNumber}`;
    },
    close(shardId: string): void {
      find(shardId).closed = true;
    },
    trim(shardId: string, records: number): void {
      find(shardId).trimmed = records;
    },
    /** The stream lets go of a shard, as it does a day after the shard closed. */
    drop(shardId: string): void {
      shards.delete(shardId);
    },
    expireIterator(): void {
      expired = true;
    },
  };
}
