import type { Limiter } from "@quick-photos/api";
import { Redis } from "ioredis";
import { createLimiter } from "../limits/create-limiter.ts";
import { redisOptions } from "../live/redis-options.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { ComposeOptions } from "./compose-options.ts";

/** Starts what counts calls, on a connection of its own where several processes count together. */
export function startLimiter({ config }: ComposeOptions, { defer }: StopStack): Limiter {
  const { limits, tableName, redisUrl } = config;
  if (redisUrl === undefined) return createLimiter({ limits, tableName });
  const redis = new Redis(redisUrl, redisOptions);
  // What is wrong with Redis the live bus has said already.
  redis.on("error", () => {});
  defer(() => redis.disconnect());
  return createLimiter({ limits, tableName, redis });
}
