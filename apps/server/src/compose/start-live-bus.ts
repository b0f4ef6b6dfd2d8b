import { createLocalLiveBus, type LiveBus } from "@quick-photos/api";
import { Redis } from "ioredis";
import { createRedisLiveBus } from "../live/redis-live-bus.ts";
import { redisOptions } from "../live/redis-options.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { ComposeOptions } from "./compose-options.ts";

/** Connects what carries live updates from one process to the others; a single one needs nothing. */
export function startLiveBus({ config, logger }: ComposeOptions, { defer }: StopStack): LiveBus {
  const { redisUrl, tableName, engine } = config;
  const connect = (url: string) => {
    const connection = new Redis(url, redisOptions);
    defer(() => connection.disconnect());
    return connection;
  };
  if (redisUrl === undefined && engine.kind === "remote") {
    logger.warn("live updates stay within this process; if others share the table, set REDIS_URL");
  }
  const bus =
    redisUrl === undefined
      ? createLocalLiveBus()
      : createRedisLiveBus({ publisher: connect(redisUrl), subscriber: connect(redisUrl), tableName, logger });
  defer(bus.close);
  return bus;
}
