import { statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { eraseRemoved } from "@quick-photos/db/embedded";
import type { Logger } from "pino";
import type { EngineGate } from "./engine-gate.ts";

/** An engine whose file can be worked on for a moment. */
export interface RestingEngine {
  readonly dataFile: string;
  /** Stops the engine, works, and starts it again at the same endpoint, whatever becomes of the work. */
  rest<T>(work: () => Promise<T>): Promise<T>;
}

/** What erasing needs. */
export interface ErasingOptions {
  engine: RestingEngine;
  gate: EngineGate;
  /** Stores how far the stream has been read; what is older can go. */
  savePlaces(): Promise<void>;
  /** Milliseconds between two times. */
  everyMs: number;
  logger: Logger;
}

/** A server that is restarted again and again comes to it too; one that has just started has other things to do. */
const firstMs = 60_000;

/** How long a call may take at most that finds the engine away, beside stopping and starting it: some 60 ms. */
const budgetMs = 150;

/** The engine goes away when nobody has asked for this long, or when nobody left it alone for the second figure. */
const quietMs = 250;
const longestWaitMs = 30_000;

/** Between two looks for a quiet moment, and at least between two pauses. */
const lookMs = 100;

/** How long a call under way may keep the engine from its pause; it is tried again. */
const patienceMs = 1_000;

/** When file and log were written last: whoever finds the same has nothing to erase. */
function lastWritten(dataFile: string): string {
  const times = [dataFile, `${dataFile}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return times.join();
}

/** Erases for as long as the engine may be away. Returns where to go on, null when all is done. */
async function eraseSome({ engine, gate }: ErasingOptions, from: number): Promise<number | null> {
  try {
    if (!(await gate.close(patienceMs))) return from;
    return await engine.rest(() => eraseRemoved({ dataFile: engine.dataFile, from, budgetMs }));
  } finally {
    gate.open();
  }
}

async function quietMoment({ gate, everyMs }: ErasingOptions, stopping: AbortSignal): Promise<void> {
  const deadline = performance.now() + Math.min(everyMs, longestWaitMs);
  do await delay(lookMs, undefined, { signal: stopping });
  while (gate.quietMs() < quietMs && performance.now() < deadline);
}

/** Goes through the file once, in as many pauses as it takes. */
async function eraseAll(options: ErasingOptions, stopping: AbortSignal): Promise<void> {
  const { logger, savePlaces } = options;
  let longestMs = 0;
  let pauses = 0;
  for (let from: number | null = 0; from !== null; pauses++) {
    await quietMoment(options, stopping);
    if (from === 0) await savePlaces();
    const beganAt = performance.now();
    from = await eraseSome(options, from);
    longestMs = Math.max(longestMs, Math.round(performance.now() - beganAt));
  }
  logger.info({ pauses, longestMs }, "what was removed is erased from the database file");
}

/**
 * Erases what was removed from the engine's file, again and again until it is stopped. The engine is away for a moment
 * each time, and calls wait. What fails is told in the log and tried again the next time.
 */
export function startErasing(options: ErasingOptions): { stop(): Promise<void> } {
  const { engine, everyMs, logger } = options;
  const stopping = new AbortController();
  let erased = "";
  const eraseIfWritten = async () => {
    if (lastWritten(engine.dataFile) === erased) return;
    try {
      await eraseAll(options, stopping.signal);
      erased = lastWritten(engine.dataFile);
    } catch (error) {
      if (stopping.signal.aborted) return;
      const advice = "see that no other program has it open, and that the disk has room; it is tried again";
      logger.warn({ err: error }, `what was removed is not erased from ${engine.dataFile} yet: ${advice}`);
    }
  };
  const work = async () => {
    for (let waitMs = Math.min(firstMs, everyMs); !stopping.signal.aborted; waitMs = everyMs) {
      await delay(waitMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (!stopping.signal.aborted) await eraseIfWritten();
    }
  };
  const working = work();
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}
