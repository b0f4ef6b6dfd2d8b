import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { StreamError } from "./stream-error.ts";
import { toPosition } from "./stream-record.ts";

/** A record of a shard, after which reading is to begin. */
export interface RecordPlace {
  StreamArn: string;
  ShardId: string;
  SequenceNumber: string;
}

/**
 * Throws RECORDS_TRIMMED when the oldest record kept is newer than this one. Amazon DynamoDB refuses such a place itself;
 * the embedded engine goes on with what it has kept, and says nothing.
 */
export async function refuseTrimmed(client: DynamoDBStreamsClient, place: RecordPlace): Promise<void> {
  const { StreamArn, ShardId, SequenceNumber } = place;
  const oldest = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
  const { ShardIterator = "" } = await client.send(new GetShardIteratorCommand(oldest));
  const { Records: [record] = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: 1 }));
  const kept = record?.dynamodb?.SequenceNumber;
  if (kept === undefined || toPosition(kept) <= toPosition(SequenceNumber)) return;
  throw new StreamError("RECORDS_TRIMMED", `the oldest record of shard ${ShardId} is ${kept}, after ${SequenceNumber}`);
}
