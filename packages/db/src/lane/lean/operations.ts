import {
  BatchGetItem$,
  BatchGetItemCommand,
  BatchWriteItem$,
  BatchWriteItemCommand,
  DeleteItem$,
  DeleteItemCommand,
  GetItem$,
  GetItemCommand,
  PutItem$,
  PutItemCommand,
  Query$,
  QueryCommand,
  TransactWriteItems$,
  TransactWriteItemsCommand,
  UpdateItem$,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { EndpointParameterInstructionsSupplier } from "@smithy/core/endpoints";
import type { StaticOperationSchema } from "@smithy/types";
import type { LaneOperation } from "../lane.ts";

/** What the SDK knows of an operation. */
export interface KnownOperation {
  /** The shapes of its input, output and errors. */
  schema: StaticOperationSchema;
  /** What of an input decides to which address it goes: a table that is named by its ARN has one of its account. */
  instructions: EndpointParameterInstructionsSupplier;
}

/** The operations of a lane as the SDK knows them. */
export const operations: Record<LaneOperation, KnownOperation> = {
  GetItem: { schema: GetItem$, instructions: GetItemCommand },
  PutItem: { schema: PutItem$, instructions: PutItemCommand },
  UpdateItem: { schema: UpdateItem$, instructions: UpdateItemCommand },
  DeleteItem: { schema: DeleteItem$, instructions: DeleteItemCommand },
  Query: { schema: Query$, instructions: QueryCommand },
  BatchGetItem: { schema: BatchGetItem$, instructions: BatchGetItemCommand },
  BatchWriteItem: { schema: BatchWriteItem$, instructions: BatchWriteItemCommand },
  TransactWriteItems: { schema: TransactWriteItems$, instructions: TransactWriteItemsCommand },
};
