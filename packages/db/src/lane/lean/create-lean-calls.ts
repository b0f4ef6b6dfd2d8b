import { retryMiddleware } from "@smithy/core/retry";
import { type HandlerExecutionContext, type MetadataBearer, SMITHY_CONTEXT_KEY } from "@smithy/types";
import type { SendSettings } from "../lane.ts";
import { createAttempt } from "./create-attempt.ts";
import { createPreparation } from "./create-preparation.ts";
import type { ClientConfig, Service } from "./service.ts";

/** Makes what calls a service with all that a client of the SDK has, but for the commands and their middleware. */
export function createLeanCalls<Name extends string>(config: ClientConfig, service: Service<Name>) {
  const prepare = createPreparation(config, service);
  const attempt = createAttempt(config);
  const repeat = retryMiddleware(config);
  return async <Output extends MetadataBearer>(name: Name, input: object, settings: SendSettings): Promise<Output> => {
    const prepared = await prepare(name, input);
    const context: HandlerExecutionContext = { [SMITHY_CONTEXT_KEY]: { ...settings } };
    const once = () => attempt<Output>(prepared, settings);
    // Shown the request, the retries would add headers on themselves to it, each to be signed.
    const { output } = await repeat(once, context)({ input, request: undefined });
    return output;
  };
}
