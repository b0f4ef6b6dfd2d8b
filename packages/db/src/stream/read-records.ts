import {
  type _Record,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
} from "@aws-sdk/client-dynamodb-streams";
import { createLeanCalls } from "../lane/lean/create-lean-calls.ts";
import { streamsService } from "../lane/lean/streams-service.ts";
import { withItems } from "./event-record.ts";
import type { ReadRecord } from "./stream-record.ts";

/** The records behind an iterator, and the iterator that goes on; none at the end of a closed shard. */
interface ReadPage {
  Records?: ReadRecord[];
  NextShardIterator?: string;
}

/** Returns the records behind an iterator, up to 1,000 (a DynamoDB limit). Throws the SDK's errors. */
export type ReadRecords = (iterator: string) => Promise<ReadPage>;

/** Makes what reads records as a lean lane does: over a client of the SDK, for a fraction of what it takes itself. */
export function createLeanReading({ config }: DynamoDBStreamsClient): ReadRecords {
  const call = createLeanCalls(config, streamsService);
  return (ShardIterator) =>
    call<ReadPage & Pick<GetRecordsCommandOutput, "$metadata">>("GetRecords", { ShardIterator }, {});
}

/** A moment is in seconds in what is answered, and a date in what the SDK makes of it. */
function fromSdk({ dynamodb: { ApproximateCreationDateTime: at, ...change } = {}, ...record }: _Record): ReadRecord {
  const seconds = at && { ApproximateCreationDateTime: at.getTime() / 1_000 };
  return withItems({ ...record, dynamodb: { ...change, ...seconds } });
}

/** Makes what reads records by the SDK alone. */
export function createSdkReading(client: DynamoDBStreamsClient): ReadRecords {
  return async (ShardIterator) => {
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
    return { Records: Records.map(fromSdk), ...(NextShardIterator !== undefined && { NextShardIterator }) };
  };
}
