import { createLocalLiveBus, type LiveBus } from "@quick-photos/api";
import { createBriefLiveBus } from "../live/brief-live-bus.ts";
import { createRedisLiveBus } from "../live/redis-live-bus.ts";
import { redisOptions } from "../live/redis-options.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { ComposeOptions } from "./compose-options.ts";

/**
 * Connects what carries live updates from one process to the others; a single one needs nothing. What a function
 * projects is told by nobody: streams tell what has come since their client was last there, and end.
 */
export async function startLiveBus({ config, logger }: ComposeOptions, { defer }: StopStack): Promise<LiveBus> {
  const { redisUrl, tableName, engine, isProjectedElsewhere } = config;
  if (isProjectedElsewhere) return createBriefLiveBus();
  const openShared = async (url: string) => {
    const { Redis } = await import("../live/redis-client.ts");
    const connect = () => {
      const connection = new Redis(url, redisOptions);
      defer(() => connection.disconnect());
      return connection;
    };
    return createRedisLiveBus({ publisher: connect(), subscriber: connect(), tableName, logger });
  };
  if (redisUrl === undefined && engine.kind === "remote") {
    logger.warn("live updates stay within this process; if others share the table, set REDIS_URL");
  }
  const bus = redisUrl === undefined ? createLocalLiveBus() : await openShared(redisUrl);
  defer(bus.close);
  return bus;
}
