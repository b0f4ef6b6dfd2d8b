import {
  BatchGetItem$,
  BatchWriteItem$,
  DeleteItem$,
  GetItem$,
  GetItemCommand,
  PutItem$,
  Query$,
  TransactWriteItems$,
  UpdateItem$,
} from "@aws-sdk/client-dynamodb";
import type { StaticOperationSchema } from "@smithy/types";
import type { LaneOperation } from "../lane.ts";
import { createCodec } from "./codec.ts";
import { exactNumber, valuesOf } from "./from-attribute.ts";
import type { KnownOperation, Service } from "./service.ts";

const toValues = valuesOf(exactNumber);

const known = (schema: StaticOperationSchema): KnownOperation => ({ schema, codec: createCodec(schema, toValues) });

/** DynamoDB, with the operations of a lane. */
export const dynamodbService: Service<LaneOperation> = {
  target: "DynamoDB_20120810",
  operations: {
    GetItem: known(GetItem$),
    PutItem: known(PutItem$),
    UpdateItem: known(UpdateItem$),
    DeleteItem: known(DeleteItem$),
    Query: known(Query$),
    BatchGetItem: known(BatchGetItem$),
    BatchWriteItem: known(BatchWriteItem$),
    TransactWriteItems: known(TransactWriteItems$),
  },
  // All are alike as long as tables are named by their names, and not by ARNs.
  instructions: GetItemCommand,
};
