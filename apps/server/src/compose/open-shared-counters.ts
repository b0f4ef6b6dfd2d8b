import { Redis } from "ioredis";
import type { Logger } from "pino";
import { countOverRedis } from "../limits/count-over-redis.ts";
import { redisOptions } from "../live/redis-options.ts";
import { watchConnection } from "../live/watch-connection.ts";
import type { StopStack } from "../services/stop-stack.ts";

/** How long a call waits for its count when Redis is silent, and how soon a silent connection is cut; in milliseconds. */
const commandTimeout = 250;
const intervalMs = 2_000;

/** Opens counters that several processes share, on a connection of their own. */
export function openSharedCounters(redisUrl: string, logger: Logger, { defer }: StopStack) {
  const redis = new Redis(redisUrl, { ...redisOptions, commandTimeout });
  defer(() => redis.disconnect());
  const meanwhile = "each process counts calls for itself";
  defer(watchConnection(redis, { purpose: "to count calls", meanwhile, logger, intervalMs }));
  return countOverRedis(redis);
}
