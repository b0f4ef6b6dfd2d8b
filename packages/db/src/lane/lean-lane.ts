import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Lane } from "./lane.ts";
import { createLeanCalls } from "./lean/create-lean-calls.ts";
import { dynamodbService } from "./lean/dynamodb-service.ts";

/**
 * Makes a lane over a client of the SDK, for a fraction of the processor time that the client takes itself. Everything
 * that is not per call is the client's: its credentials, region and endpoint rules, signer and idea of the clock, its
 * retries with their tokens, its connections and its errors. What is ours is that values become JSON in one step, and
 * that no stack of middleware is put together for each call.
 */
export function createLeanLane({ config }: DynamoDBClient): Lane {
  return { send: createLeanCalls(config, dynamodbService) };
}
