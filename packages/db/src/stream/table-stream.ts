import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type StreamDescription,
} from "@aws-sdk/client-dynamodb-streams";
import { createLeanReading, type ReadRecords } from "./read-records.ts";
import { refuseTrimmed } from "./refuse-trimmed.ts";
import { StreamError, toStreamFailure } from "./stream-error.ts";
import { type StreamRecord, toStreamRecord } from "./stream-record.ts";

/** A part of the stream that keeps the order of its records. */
export interface Shard {
  shardId: string;
  /** The shard it continues, whose records come before its own. */
  parentShardId?: string;
}

/** Where to begin in a shard. */
export interface ShardPlace {
  shardId: string;
  /** The unpadded sequence number of the last record that is not wanted; the oldest record kept comes first without. */
  after?: string | undefined;
  /** Instead: that of the first record that is wanted. */
  from?: string;
}

/** Where the next read begins. */
export interface ShardCursor {
  shardId: string;
  iterator: string;
}

/** What one read of a shard returns. `next` is null at the end of a closed shard. */
export interface ShardPage {
  records: StreamRecord[];
  next: ShardCursor | null;
}

/** A table's stream. Every call throws StreamError, or DbError `UNAVAILABLE` when the stream does not answer. */
export interface TableStream {
  /** Returns every shard the stream still keeps; gives up when the signal is aborted. */
  listShards(abortSignal?: AbortSignal): Promise<Shard[]>;
  /** Returns a cursor at a place of a shard. */
  openShard(place: ShardPlace): Promise<ShardCursor>;
  /** Returns up to 1,000 records (a DynamoDB limit) in their order, none when nothing has happened since. */
  readShard(cursor: ShardCursor): Promise<ShardPage>;
  /** Lets it forget the records before this one, which nobody reads any more; left out where records go by themselves. */
  forget?(place: { shardId: string; sequenceNumber: string }): Promise<void>;
}

async function typed<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toStreamFailure(error);
  }
}

/** A stream's description comes in pages of 100 shards. */
async function describeStream(client: DynamoDBStreamsClient, StreamArn: string, abortSignal?: AbortSignal) {
  const shards: Shard[] = [];
  let description: StreamDescription | undefined;
  do {
    const ExclusiveStartShardId = description?.LastEvaluatedShardId;
    const describe = new DescribeStreamCommand({ StreamArn, ExclusiveStartShardId });
    description = (await client.send(describe, abortSignal ? { abortSignal } : {})).StreamDescription;
    for (const { ShardId = "", ParentShardId } of description?.Shards ?? []) {
      shards.push({ shardId: ShardId, ...(ParentShardId && { parentShardId: ParentShardId }) });
    }
  } while (description?.LastEvaluatedShardId);
  return { shards, enabled: description?.StreamStatus === "ENABLED" };
}

/** A table whose stream was switched off and on has several for a day; one of them is enabled. */
async function findStream(client: DynamoDBStreamsClient, tableName: string): Promise<string> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: tableName }));
  for (const { StreamArn } of Streams) {
    if (StreamArn && (await describeStream(client, StreamArn)).enabled) return StreamArn;
  }
  throw new StreamError("STREAM_MISSING", `table ${tableName} has no stream`);
}

function iteratorOf({ after, from }: Omit<ShardPlace, "shardId">) {
  if (after !== undefined) return { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after } as const;
  if (from !== undefined) return { ShardIteratorType: "AT_SEQUENCE_NUMBER", SequenceNumber: from } as const;
  return { ShardIteratorType: "TRIM_HORIZON" } as const;
}

/**
 * Opens the stream of a table over a client that the caller owns and closes; records are read as a lean lane does, or as
 * one says.
 */
export function createTableStream(
  client: DynamoDBStreamsClient,
  tableName: string,
  readRecords: ReadRecords = createLeanReading(client),
): TableStream {
  let found: Promise<string> | undefined;
  const streamArn = () => {
    found ??= findStream(client, tableName).catch((error) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    listShards: (abortSignal) =>
      typed(async () => (await describeStream(client, await streamArn(), abortSignal)).shards),
    openShard: ({ shardId, ...start }) =>
      typed(async () => {
        const place = { StreamArn: await streamArn(), ShardId: shardId };
        const known = start.after ?? start.from;
        if (known !== undefined) await refuseTrimmed(client, { ...place, SequenceNumber: known });
        const iterator = new GetShardIteratorCommand({ ...place, ...iteratorOf(start) });
        const { ShardIterator = "" } = await client.send(iterator);
        return { shardId, iterator: ShardIterator };
      }),
    readShard: ({ shardId, iterator }) =>
      typed(async () => {
        const { Records = [], NextShardIterator: next } = await readRecords(iterator);
        const records = Records.map((record) => toStreamRecord(shardId, record));
        return { records, next: next ? { shardId, iterator: next } : null };
      }),
  };
}
