import type {
  BatchGetCommandInput,
  BatchGetCommandOutput,
  BatchWriteCommandInput,
  BatchWriteCommandOutput,
  DeleteCommandInput,
  DeleteCommandOutput,
  GetCommandInput,
  GetCommandOutput,
  PutCommandInput,
  PutCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  TransactWriteCommandInput,
  TransactWriteCommandOutput,
  UpdateCommandInput,
  UpdateCommandOutput,
} from "@aws-sdk/lib-dynamodb";

/** What the operations that a lane has are sent with, and what they return: native values where DynamoDB has attributes. */
export interface LaneOperations {
  GetItem: { input: GetCommandInput; output: GetCommandOutput };
  PutItem: { input: PutCommandInput; output: PutCommandOutput };
  UpdateItem: { input: UpdateCommandInput; output: UpdateCommandOutput };
  DeleteItem: { input: DeleteCommandInput; output: DeleteCommandOutput };
  Query: { input: QueryCommandInput; output: QueryCommandOutput };
  BatchGetItem: { input: BatchGetCommandInput; output: BatchGetCommandOutput };
  BatchWriteItem: { input: BatchWriteCommandInput; output: BatchWriteCommandOutput };
  TransactWriteItems: { input: TransactWriteCommandInput; output: TransactWriteCommandOutput };
}

/** An operation that a lane has. */
export type LaneOperation = keyof LaneOperations;

/** What a call is sent with. */
export interface SendSettings {
  /** Aborted when nobody waits for the answer any more. */
  abortSignal?: AbortSignal;
}

/**
 * A way to DynamoDB for what is asked all the time. Each repeats what may pass as the SDK does, and throws the SDK's
 * errors, with `$metadata`.
 */
export interface Lane {
  send<Name extends LaneOperation>(
    operation: Name,
    input: LaneOperations[Name]["input"],
    settings: SendSettings,
  ): Promise<LaneOperations[Name]["output"]>;
}
