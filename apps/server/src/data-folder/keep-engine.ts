import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type EmbeddedEngine, EngineError, startEmbeddedEngine, startEngine } from "@quick-photos/db/embedded";
import type { Logger } from "pino";
import { StartError } from "../start-error.ts";
import { type EngineLock, takeEngineLock } from "./engine-lock.ts";

/** The database's file in a data folder. */
export const databaseFile = "photos.db";

/** The embedded engine of a data folder, kept running. */
export interface KeptEngine {
  readonly endpoint: string;
  readonly dataFile: string;
  /** Returns whether it is away because it died, and how often it has died. */
  status(): { isAway: boolean; deaths: number };
  /**
   * Stops the engine, works on its file, and starts it again at the same endpoint, whatever becomes of the work. Throws
   * what the work throws. Nobody else stops the engine meanwhile.
   */
  rest<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Which engine to keep running. */
export interface KeepEngineOptions {
  dataDir: string;
  binary: string | undefined;
  logger: Logger;
}

/** An engine that dies sooner than this is restarted later and later, up to the second figure. */
const healthyLifeMs = 10_000;
const longestWaitMs = 5_000;

const nextWaitMs = (waitMs: number) => Math.min(Math.max(100, waitMs * 2), longestWaitMs);

function createKeeper({ dataDir, binary, logger }: KeepEngineOptions, lock: EngineLock) {
  const dataFile = path.join(dataDir, databaseFile);
  const stopping = new AbortController();
  let engine: EmbeddedEngine | undefined;
  let restarting = Promise.resolve();
  let isAway = false;
  let deaths = 0;
  let waitMs = 0;

  const start = async (endpoint?: string): Promise<EmbeddedEngine> => {
    const startedAt = performance.now();
    // The first start has made the file ready; whoever waits for the engine to come back need not wait for that again.
    const startOnFile = endpoint === undefined ? startEmbeddedEngine : startEngine;
    const started = await startOnFile({
      binary,
      endpoint,
      dataFile,
      onWarning: (message) => logger.warn(message),
      onExit: (exit) => {
        deaths += 1;
        logger.error({ exit }, "the database engine died; restarting it");
        if (performance.now() - startedAt > healthyLifeMs) waitMs = 0;
        restarting = restart(started.endpoint);
      },
    });
    engine = started;
    lock.publish(started);
    return started;
  };

  const restart = async (endpoint: string): Promise<void> => {
    isAway = true;
    while (!stopping.signal.aborted) {
      await delay(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      waitMs = nextWaitMs(waitMs);
      if (stopping.signal.aborted) return;
      if (!lock.isHeld()) return logger.fatal("another process has taken over the data folder; restart this one");
      try {
        const { pid } = await start(endpoint);
        isAway = false;
        return logger.info({ pid }, "the database engine is back");
      } catch (error) {
        logger.error({ err: error }, "the database engine does not start");
      }
    }
  };

  const rest = async <T>(work: () => Promise<T>): Promise<T> => {
    // Whoever waited for it here would keep it from being stopped for good.
    if (engine === undefined || isAway || !lock.isHeld()) throw new Error("there is no engine that runs");
    const { endpoint } = engine;
    await engine.stop();
    try {
      return await work();
    } finally {
      // One that does not start is one that died.
      await start(endpoint).catch(() => {
        restarting = restart(endpoint);
      });
    }
  };

  const stop = async () => {
    stopping.abort();
    await restarting;
    await engine?.stop();
  };
  return { start, rest, stop, dataFile, status: () => ({ isAway, deaths }) };
}

/**
 * Starts the embedded engine on the data folder's file and restarts it at the same endpoint when it dies. Throws StartError
 * when the folder is in use or the engine does not start.
 */
export async function keepEngine(options: KeepEngineOptions): Promise<KeptEngine> {
  const lock = await takeEngineLock(options.dataDir);
  const keeper = createKeeper(options, lock);
  try {
    const { endpoint } = await keeper.start();
    return {
      endpoint,
      dataFile: keeper.dataFile,
      status: keeper.status,
      rest: keeper.rest,
      async stop() {
        await keeper.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error instanceof EngineError ? new StartError(error.message, { cause: error }) : error;
  }
}
