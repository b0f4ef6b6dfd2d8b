import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Item } from "../entities/entity.ts";
import { DbError } from "../errors.ts";

/** A conditional write found another state; `item` is that state when the request asked for it. */
export class ConditionFailed extends Error {
  override readonly name = "ConditionFailed";
  readonly item: Item | undefined;

  constructor(item: Item | undefined) {
    super("the condition of a write does not hold");
    this.item = item;
  }
}

/**
 * A transaction was cancelled by a condition; `failed` holds the positions of the writes that failed theirs, `found` what
 * was under the keys of those that asked for it.
 */
export class TransactionRefused extends Error {
  override readonly name = "TransactionRefused";
  readonly failed: ReadonlySet<number>;
  readonly found: ReadonlyMap<number, Item>;

  constructor(failed: ReadonlySet<number>, found: ReadonlyMap<number, Item>) {
    super(`the conditions of the writes at ${[...failed].join(", ")} do not hold`);
    this.failed = failed;
    this.found = found;
  }
}

/** Service errors that repeating may cure; the SDK has repeated already when one of these surfaces. */
const passing = new Set([
  "InternalServerError",
  "ItemCollectionSizeLimitExceededException",
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ResourceNotFoundException",
  "ServiceUnavailable",
  "ThrottlingException",
]);

function fromCancelledTransaction(error: TransactionCanceledException): Error {
  const reasons = error.CancellationReasons ?? [];
  const codes = reasons.map((reason) => reason.Code);
  const failed = new Set(codes.flatMap((code, position) => (code === "ConditionalCheckFailed" ? [position] : [])));
  const found = reasons.flatMap(({ Item }, position): [number, Item][] => (Item ? [[position, unmarshall(Item)]] : []));
  if (failed.size > 0) return new TransactionRefused(failed, new Map(found));
  // However often it is repeated, it is refused: that is ours to repair.
  if (codes.includes("ValidationError")) return error;
  if (codes.includes("TransactionConflict"))
    return new DbError("CONFLICT", "another transaction holds an item", { cause: error });
  return new DbError("UNAVAILABLE", `transaction cancelled: ${codes.join(", ")}`, { cause: error });
}

/** Returns the typed failure for whatever an SDK call threw; an error that is ours to repair stays as it is. */
export function toTypedFailure(error: unknown): unknown {
  if (error instanceof ConditionalCheckFailedException) {
    return new ConditionFailed(error.Item && unmarshall(error.Item));
  }
  if (error instanceof TransactionCanceledException) return fromCancelledTransaction(error);
  if (error instanceof DynamoDBServiceException) {
    if (error.name === "TransactionConflictException") return new DbError("CONFLICT", error.message, { cause: error });
    return passing.has(error.name) ? new DbError("UNAVAILABLE", error.name, { cause: error }) : error;
  }
  // The SDK marks what failed on the way (refused, reset, timed out) with its metadata; a defect of ours has none.
  const failedOnTheWay = error instanceof Error && "$metadata" in error;
  return failedOnTheWay ? new DbError("UNAVAILABLE", error.message, { cause: error }) : error;
}
