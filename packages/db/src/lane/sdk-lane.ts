import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Lane, LaneOperation, LaneOperations } from "./lane.ts";

const commands = {
  GetItem: GetCommand,
  PutItem: PutCommand,
  UpdateItem: UpdateCommand,
  DeleteItem: DeleteCommand,
  Query: QueryCommand,
  BatchGetItem: BatchGetCommand,
  BatchWriteItem: BatchWriteCommand,
  TransactWriteItems: TransactWriteCommand,
} satisfies Record<LaneOperation, unknown>;

/** A command as its client takes it; that an operation's command is for its input is what the record above says. */
type CommandOf<Name extends LaneOperation> = new (input: LaneOperations[Name]["input"]) => GetCommand;

/** Makes the lane that is the SDK's own document client: what the lean one is measured and tested against. */
export function createSdkLane(client: DynamoDBClient): Lane {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    async send(operation, input, settings) {
      const Command = commands[operation] as unknown as CommandOf<typeof operation>;
      return documents.send(new Command(input), settings);
    },
  };
}
