import type { Db } from "../db.ts";
import type { Item } from "../entities/entity.ts";
import { removedPhotoEntity } from "../entities/removed-photo.ts";
import { DbError } from "../errors.ts";
import { TransactionRefused } from "../io/failures.ts";
import type { TransactWrite } from "../io/requests.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { holding } from "./holding.ts";

/** What must still be so when a repair is written. */
export type Evidence =
  /** There is nothing under the key, or only the memory of a removed photo. */
  | { absent: PrimaryKey }
  /** The item has these attributes; without any, that it is there. */
  | { holds: PrimaryKey; attributes?: Item };

/** One write that puts one item right. What it changes or deletes must be as it was read, to the last attribute. */
export type RepairWrite =
  | { delete: Item & PrimaryKey }
  | { change: Item & PrimaryKey; to: Item }
  /** Only where nothing is. */
  | { put: Item & PrimaryKey };

/** A repair and what it rests on. */
export interface Repair {
  write: RepairWrite;
  because?: Evidence[];
}

const keyOf = ({ PK, SK }: PrimaryKey): PrimaryKey => ({ PK, SK });

function toWrite(write: RepairWrite): TransactWrite {
  if ("put" in write) return { Put: { Item: write.put, ConditionExpression: "attribute_not_exists(PK)" } };
  if ("delete" in write) return { Delete: { Key: keyOf(write.delete), ...holding(write.delete) } };
  const condition = holding(write.change);
  const changes = Object.entries(write.to);
  return {
    Update: {
      Key: keyOf(write.change),
      ...condition,
      UpdateExpression: `SET ${changes.map((_, at) => `#c${at} = :c${at}`).join(", ")}`,
      ExpressionAttributeNames: {
        ...condition.ExpressionAttributeNames,
        ...Object.fromEntries(changes.map(([name], at) => [`#c${at}`, name])),
      },
      ExpressionAttributeValues: {
        ...condition.ExpressionAttributeValues,
        ...Object.fromEntries(changes.map(([, value], at) => [`:c${at}`, value])),
      },
    },
  };
}

const typeNames = { ExpressionAttributeNames: { "#type": "type" } };
const removedType = { ExpressionAttributeValues: { ":removed": removedPhotoEntity.type } };

function toCheck(evidence: Evidence): TransactWrite {
  if ("absent" in evidence) {
    const ConditionExpression = "attribute_not_exists(PK) OR #type = :removed";
    return { ConditionCheck: { Key: keyOf(evidence.absent), ConditionExpression, ...typeNames, ...removedType } };
  }
  const Key = keyOf(evidence.holds);
  if (evidence.attributes) return { ConditionCheck: { Key, ...holding(evidence.attributes) } };
  const ConditionExpression = "attribute_exists(PK) AND #type <> :removed";
  return { ConditionCheck: { Key, ConditionExpression, ...typeNames, ...removedType } };
}

/** Builds the transaction: the write and what it rests on, together or not at all. */
export function repairRequest({ write, because = [] }: Repair): TransactWrite[] {
  return [toWrite(write), ...because.map(toCheck)];
}

/**
 * Writes a repair, and returns whether it was: false when something it rests on has changed since it was read, so that
 * it is to be looked at again.
 */
export async function applyRepair(db: Db, repair: Repair): Promise<boolean> {
  try {
    await db.table.transactWrite(repairRequest(repair));
    return true;
  } catch (error) {
    const isOvertaken = error instanceof TransactionRefused || (error instanceof DbError && error.code === "CONFLICT");
    if (!isOvertaken) throw error;
    return false;
  }
}
