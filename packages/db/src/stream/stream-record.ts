import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Item } from "../entities/entity.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/** One change of one item, as the table's stream tells it. */
export interface StreamRecord {
  readonly shardId: string;
  /** As the stream gives it: what AFTER_SEQUENCE_NUMBER takes. */
  readonly sequenceNumber: string;
  /** The sequence number padded, so that within a shard strings compare as positions do. */
  readonly position: string;
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly keys: PrimaryKey;
  readonly oldImage?: Item;
  readonly newImage?: Item;
  /** When the change was made, to the second. */
  readonly at: Date;
}

/** Digits of the longest sequence number (DynamoDB Streams API reference: 21 to 40 characters). */
const positionLength = 40;

/** Returns the sequence number as a string that compares as the number does. */
export function toPosition(sequenceNumber: string): string {
  return sequenceNumber.padStart(positionLength, "0");
}

function toItem(image: Record<string, unknown>): Item {
  // A number beyond JavaScript's precision is not ours, and no reason to stop reading.
  return unmarshall(image as Record<string, AttributeValue>, { wrapNumbers: (text) => Number(text) });
}

/** Returns a record as the SDK gave it, unmarshalled. */
export function toStreamRecord(shardId: string, { eventName, dynamodb }: _Record): StreamRecord {
  const { SequenceNumber = "", Keys = {}, OldImage, NewImage, ApproximateCreationDateTime } = dynamodb ?? {};
  return {
    shardId,
    sequenceNumber: SequenceNumber,
    position: toPosition(SequenceNumber),
    eventName: eventName ?? "MODIFY",
    keys: toItem(Keys) as unknown as PrimaryKey,
    ...(OldImage && { oldImage: toItem(OldImage) }),
    ...(NewImage && { newImage: toItem(NewImage) }),
    at: ApproximateCreationDateTime ?? new Date(0),
  };
}
