import type {
  BatchGetCommandInput,
  BatchWriteCommandInput,
  DeleteCommandInput,
  GetCommandInput,
  PutCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { Item } from "../entities/entity.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/**
 * Requests as the access patterns build them: pure data, without what every request has (the table's name) and what
 * the sender decides (capacity reporting).
 */
type Request<Input> = Omit<Input, "TableName" | "ReturnConsumedCapacity">;

/** Reads one item. */
export type GetRequest = Request<GetCommandInput> & { Key: PrimaryKey };

/** Writes one item, in place of one with its key. */
export type PutRequest = Request<PutCommandInput> & { Item: Item };

/** Changes attributes of one item, and makes it where there is none unless a condition says otherwise. */
export type UpdateRequest = Request<UpdateCommandInput> & { Key: PrimaryKey; UpdateExpression: string };

/** Deletes one item; one that is gone stays gone. */
export type DeleteRequest = Request<DeleteCommandInput> & { Key: PrimaryKey };

/** Reads a range of one partition. */
export type QueryRequest = Request<QueryCommandInput> & { KeyConditionExpression: string };

/** Keys to read in one BatchGetItem; at most 100 (a DynamoDB limit). A projection has to name PK and SK. */
export interface BatchGetRequest
  extends Pick<
    NonNullable<BatchGetCommandInput["RequestItems"]>[string],
    "ConsistentRead" | "ProjectionExpression" | "ExpressionAttributeNames"
  > {
  Keys: PrimaryKey[];
}

type TransactEntry = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];
type Entry<Kind extends keyof TransactEntry> = Omit<NonNullable<TransactEntry[Kind]>, "TableName">;

/** One of up to 100 writes that happen together or not at all. */
export type TransactWrite =
  | { Put: Entry<"Put"> }
  | { Update: Entry<"Update"> }
  | { Delete: Entry<"Delete"> }
  | { ConditionCheck: Entry<"ConditionCheck"> };

/** One of up to 25 unconditional writes of a BatchWriteItem. */
export type BatchWrite = NonNullable<BatchWriteCommandInput["RequestItems"]>[string][number];

/** A DynamoDB operation and what it is sent with. */
export type Operation =
  | { operation: "GetItem"; request: GetRequest }
  | { operation: "PutItem"; request: PutRequest }
  | { operation: "UpdateItem"; request: UpdateRequest }
  | { operation: "DeleteItem"; request: DeleteRequest }
  | { operation: "Query"; request: QueryRequest }
  | { operation: "BatchGetItem"; request: BatchGetRequest }
  | { operation: "BatchWriteItem"; request: BatchWrite[] }
  | { operation: "TransactWriteItems"; request: TransactWrite[] };
