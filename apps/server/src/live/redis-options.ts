import type { RedisOptions } from "ioredis";

/**
 * How the live bus is connected. A lost connection is made again for ever, with pauses of up to two seconds; what it
 * missed is looked for in the table, so no command waits for it or is repeated.
 */
export const redisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 1_000,
  connectTimeout: 2_000,
  retryStrategy: (attempt: number) => Math.min(2_000, 50 * 2 ** Math.min(attempt, 10)),
} satisfies RedisOptions;
