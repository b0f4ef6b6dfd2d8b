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

/** Returns an item, which is made of attributes when it is first asked for. */
type MakeItem = () => Item;

/** A record as it is read. */
export interface ReadRecord {
  eventName?: StreamRecord["eventName"];
  dynamodb?: {
    SequenceNumber?: string;
    Keys?: MakeItem;
    OldImage?: MakeItem;
    NewImage?: MakeItem;
    /** In seconds since the epoch. */
    ApproximateCreationDateTime?: number;
  };
}

/** Gives a record an image that is made when it is first looked at; a copy of the record looks at it. */
function addImage(record: StreamRecord, name: "oldImage" | "newImage", get: MakeItem | undefined): void {
  if (get) Object.defineProperty(record, name, { get, enumerable: true, configurable: true });
}

/** Returns a record as the rest of this program knows it. */
export function toStreamRecord(shardId: string, { eventName, dynamodb }: ReadRecord): StreamRecord {
  const { SequenceNumber = "", Keys, OldImage, NewImage, ApproximateCreationDateTime = 0 } = dynamodb ?? {};
  const record: StreamRecord = {
    shardId,
    sequenceNumber: SequenceNumber,
    position: toPosition(SequenceNumber),
    eventName: eventName ?? "MODIFY",
    keys: (Keys?.() ?? {}) as unknown as PrimaryKey,
    at: new Date(ApproximateCreationDateTime * 1_000),
  };
  addImage(record, "oldImage", OldImage);
  addImage(record, "newImage", NewImage);
  return record;
}
