import { advanceJobs, type JobsOutcome } from "@quick-photos/projector";
import { composeProjection } from "./compose-projection.ts";
import type { LambdaContext } from "./lambda-context.ts";

/** Milliseconds of a call that are left for the steps under way when no more are begun. */
const reserveMs = 10_000;

const projection = composeProjection();

/** Does long work until none is left or the time is over: the function of the schedule. */
export const handler = (_: unknown, context: LambdaContext): Promise<JobsOutcome> =>
  advanceJobs(projection, Math.max(0, context.getRemainingTimeInMillis() - reserveMs));
