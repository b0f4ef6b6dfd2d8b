import { createStreamFunction, type StreamEvent, type StreamOutcome } from "@quick-photos/projector";
import { composeProjection } from "./compose-projection.ts";
import type { LambdaContext } from "./lambda-context.ts";

const { project } = createStreamFunction(composeProjection());

/** Projects a batch of the table's stream: the function of the event source. */
export const handler = (event: StreamEvent, context: LambdaContext): Promise<StreamOutcome> =>
  project(event, context.getRemainingTimeInMillis());
