import type { Limiter } from "@quick-photos/api";
import { createLimiter } from "../limits/create-limiter.ts";
import { redisOptions } from "../live/redis-options.ts";
import { watchConnection } from "../live/watch-connection.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { ComposeOptions } from "./compose-options.ts";

/** How long a call waits for its count when Redis is silent, and how soon a silent connection is cut; in milliseconds. */
const commandTimeout = 250;
const intervalMs = 2_000;

/** Starts what counts calls, on a connection of its own where several processes count together. */
export async function startLimiter({ config, logger }: ComposeOptions, { defer }: StopStack): Promise<Limiter> {
  const { limits, tableName, redisUrl } = config;
  if (redisUrl === undefined) return createLimiter({ limits, tableName });
  const { Redis } = await import("../live/redis-client.ts");
  const redis = new Redis(redisUrl, { ...redisOptions, commandTimeout });
  defer(() => redis.disconnect());
  const meanwhile = "each process counts calls for itself";
  defer(watchConnection(redis, { purpose: "to count calls", meanwhile, logger, intervalMs }));
  return createLimiter({ limits, tableName, redis });
}
