import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Item } from "../entities/entity.ts";
import { once } from "../lane/lean/once.ts";
import { type ReadRecord, type StreamRecord, toStreamRecord } from "./stream-record.ts";

type SdkChange = NonNullable<_Record["dynamodb"]>;

/**
 * A record as the service hands it to a function: as the SDK reads it, but that a moment is in seconds since the epoch. A
 * binary value would be a text here; no item of ours has one.
 */
export type EventRecord = Omit<_Record, "dynamodb"> & {
  dynamodb?: Omit<SdkChange, "ApproximateCreationDateTime"> & { ApproximateCreationDateTime?: number };
};

/** A number beyond JavaScript's precision is not ours, and no reason to stop reading. */
const toItem = (image: NonNullable<SdkChange["Keys"]>): (() => Item) =>
  once(() => unmarshall(image as Record<string, AttributeValue>, { wrapNumbers: (text) => Number(text) }));

/** Returns a record with what makes items, in place of their attributes. */
export function withItems({ eventName, dynamodb = {} }: EventRecord): ReadRecord {
  const { SequenceNumber, Keys, OldImage, NewImage, ApproximateCreationDateTime } = dynamodb;
  return {
    ...(eventName && { eventName }),
    dynamodb: {
      ...(SequenceNumber !== undefined && { SequenceNumber }),
      ...(Keys && { Keys: toItem(Keys) }),
      ...(OldImage && { OldImage: toItem(OldImage) }),
      ...(NewImage && { NewImage: toItem(NewImage) }),
      ...(ApproximateCreationDateTime !== undefined && { ApproximateCreationDateTime }),
    },
  };
}

/** Returns a record that was handed to a function, as one that was read; it does not name its shard itself. */
export function fromEventRecord(shardId: string, record: EventRecord): StreamRecord {
  return toStreamRecord(shardId, withItems(record));
}
