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

/** When the file was written last, and the log if anything is in it: whoever finds the same has nothing to erase. */
function lastWritten(dataFile: string): string {
  const files = [dataFile, `${dataFile}-wal`].map((file) => statSync(file, { throwIfNoEntry: false }));
  return files.map((file) => (file && file.size > 0 ? file.mtimeMs : 0)).join();
}

/** Where erasing has come to, and the file as it was left: with `lastWritten`, while nothing was missed. */
interface Reached {
  from: number | null;
  written: string | undefined;
}

/** Erases for as long as the engine may be away. What was written since the last pause can lie before its place. */
async function eraseSome({ engine, gate }: ErasingOptions, reached: Reached & { from: number }): Promise<Reached> {
  const { dataFile } = engine;
  const { from } = reached;
  try {
    if (!(await gate.close(patienceMs))) return reached;
    return await engine.rest(async () => {
      const isMissed = from > 0 && lastWritten(dataFile) !== reached.written;
      const next = await eraseRemoved({ dataFile, from, budgetMs });
      return { from: next, written: isMissed ? undefined : lastWritten(dataFile) };
    });
  } finally {
    gate.open();
  }
}

async function quietMoment({ gate, everyMs }: ErasingOptions, stopping: AbortSignal): Promise<void> {
  const deadline = performance.now() + Math.min(everyMs, longestWaitMs);
  do await delay(lookMs, undefined, { signal: stopping });
  while (gate.quietMs() < quietMs && performance.now() < deadline);
}

/**
 * Goes through the file once, in as many pauses as it takes. Returns when the file was written last, undefined when not
 * all of that is erased yet.
 */
async function eraseAll(options: ErasingOptions, stopping: AbortSignal): Promise<string | undefined> {
  const { logger, savePlaces } = options;
  let longestMs = 0;
  let pauses = 0;
  let reached: Reached = { from: 0, written: undefined };
  for (; reached.from !== null; pauses++) {
    await quietMoment(options, stopping);
    if (reached.from === 0) await savePlaces();
    const beganAt = performance.now();
    reached = await eraseSome(options, { ...reached, from: reached.from });
    longestMs = Math.max(longestMs, Math.round(performance.now() - beganAt));
  }
  logger.info({ pauses, longestMs }, "what was removed is erased from the database file");
  return reached.written;
}

/**
 * Erases what was removed from the engine's file, again and again until it is stopped. The engine is away for a moment
 * each time, and calls wait. What fails is told in the log and tried again the next time.
 */
export function startErasing(options: ErasingOptions): { stop(): Promise<void> } {
  const { engine, everyMs, logger } = options;
  const stopping = new AbortController();
  let erased: string | undefined;
  const eraseIfWritten = async () => {
    if (lastWritten(engine.dataFile) === erased) return;
    try {
      erased = await eraseAll(options, stopping.signal);
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
