import type { Limiter } from "@quick-photos/api";
import { createLimiter } from "../limits/create-limiter.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { ComposeOptions } from "./compose-options.ts";

/** Starts what counts calls, over Redis where several processes count together. */
export async function startLimiter({ config, logger }: ComposeOptions, stack: StopStack): Promise<Limiter> {
  const { limits, tableName, redisUrl } = config;
  if (redisUrl === undefined) return createLimiter({ limits, tableName });
  const { openSharedCounters } = await import("./open-shared-counters.ts");
  return createLimiter({ limits, tableName, openShared: openSharedCounters(redisUrl, logger, stack) });
}
