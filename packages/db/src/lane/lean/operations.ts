import {
  BatchGetItem$,
  BatchWriteItem$,
  DeleteItem$,
  GetItem$,
  PutItem$,
  Query$,
  TransactWriteItems$,
  UpdateItem$,
} from "@aws-sdk/client-dynamodb";
import type { StaticOperationSchema } from "@smithy/types";
import type { LaneOperation } from "../lane.ts";

/** The operations of a lane as the SDK knows them: the shapes of their inputs, outputs and errors. */
export const operations: Record<LaneOperation, StaticOperationSchema> = {
  GetItem: GetItem$,
  PutItem: PutItem$,
  UpdateItem: UpdateItem$,
  DeleteItem: DeleteItem$,
  Query: Query$,
  BatchGetItem: BatchGetItem$,
  BatchWriteItem: BatchWriteItem$,
  TransactWriteItems: TransactWriteItems$,
};
