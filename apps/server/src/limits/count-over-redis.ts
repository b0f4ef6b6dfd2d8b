/// <reference path="./rate-limiters.d.ts" />
import type { Redis } from "ioredis";
import type { IRateLimiterOptions, RateLimiterAbstract } from "rate-limiter-flexible";
import RateLimiterRedis from "rate-limiter-flexible/lib/RateLimiterRedis.js";

/** Returns what makes counters that several processes share, over a connection that is the caller's to close. */
export function countOverRedis(redis: Redis) {
  return (options: IRateLimiterOptions, insuranceLimiter: RateLimiterAbstract): RateLimiterAbstract =>
    new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter, rejectIfRedisNotReady: true });
}
