import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { retryMiddleware } from "@smithy/core/retry";
import { type HandlerExecutionContext, SMITHY_CONTEXT_KEY } from "@smithy/types";
import type { Lane, LaneOperation, LaneOperations } from "./lane.ts";
import { createAttempt } from "./lean/create-attempt.ts";
import { createPreparation } from "./lean/create-preparation.ts";

/**
 * Makes a lane over a client of the SDK, for a fraction of the processor time that the client takes itself. Everything
 * that is not per call is the client's: its credentials, region and endpoint rules, signer and idea of the clock, its
 * retries with their tokens, its connections and its errors. What is ours is that values become JSON in one step, and
 * that no stack of middleware is put together for each call.
 */
export function createLeanLane({ config }: DynamoDBClient): Lane {
  const prepare = createPreparation(config);
  const attempt = createAttempt(config);
  const repeat = retryMiddleware(config);
  return {
    async send<Name extends LaneOperation>(name: Name, input: LaneOperations[Name]["input"], settings = {}) {
      const prepared = await prepare(name, input);
      const context: HandlerExecutionContext = { [SMITHY_CONTEXT_KEY]: { ...settings } };
      const once = () => attempt<LaneOperations[Name]["output"]>(prepared, settings);
      // Shown the request, the retries would add headers on themselves to it, each to be signed.
      const { output } = await repeat(once, context)({ input, request: undefined });
      return output;
    },
  };
}
