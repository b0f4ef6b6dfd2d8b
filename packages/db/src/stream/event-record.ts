import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { type StreamRecord, toStreamRecord } from "./stream-record.ts";

type SdkChange = NonNullable<_Record["dynamodb"]>;

/**
 * A record as the service hands it to a function: as the SDK reads it, but that a moment is in seconds since the epoch. A
 * binary value would be a text here; no item of ours has one.
 */
export type EventRecord = Omit<_Record, "dynamodb"> & {
  dynamodb?: Omit<SdkChange, "ApproximateCreationDateTime"> & { ApproximateCreationDateTime?: number };
};

/** Returns a record that was handed to a function, as one that was read; it does not name its shard itself. */
export function fromEventRecord(shardId: string, { dynamodb = {}, ...rest }: EventRecord): StreamRecord {
  const { ApproximateCreationDateTime: seconds = 0, ...change } = dynamodb;
  const ApproximateCreationDateTime = new Date(seconds * 1_000);
  return toStreamRecord(shardId, { ...rest, dynamodb: { ...change, ApproximateCreationDateTime } });
}
