import type { Redis } from "ioredis";
import type { Logger } from "pino";

interface WatchOptions {
  /** What the connection is for, as in "to publish". */
  purpose: string;
  /** What becomes of that while it is broken. */
  meanwhile: string;
  logger: Logger;
  /** Milliseconds between two looks whether the other end is still there. */
  intervalMs: number;
}

/**
 * Keeps an eye on a connection: says when it breaks and when it is back, and cuts one that has gone silent, so that it
 * is made anew. Returns how to stop.
 */
export function watchConnection(
  connection: Redis,
  { purpose, meanwhile, logger, intervalMs }: WatchOptions,
): () => void {
  let isBroken = false;
  let isWatched = true;
  const sayBroken = (error?: Error) => {
    if (isBroken || !isWatched) return;
    isBroken = true;
    const details = error === undefined ? {} : { err: error };
    logger.warn(details, `the connection to Redis ${purpose} is broken; ${meanwhile} until it is back`);
  };
  connection.on("error", sayBroken);
  connection.on("close", () => sayBroken());
  connection.on("ready", () => {
    if (isBroken) logger.info(`the connection to Redis ${purpose} is back`);
    isBroken = false;
  });
  const timer = setInterval(() => {
    if (connection.status === "ready") connection.ping().catch(() => connection.disconnect(true));
  }, intervalMs);
  return () => {
    isWatched = false;
    clearInterval(timer);
  };
}
