import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isEngineHealthy } from "@quick-photos/db/embedded";
import { StartError } from "../start-error.ts";
import { createHolderFile, type Holder, readHolderFile, removeHolderFile, replaceHolderFile } from "./holder-file.ts";

/** The right to open the database file of a data folder: the engine itself lets any number of processes open it. */
export interface EngineLock {
  /** Tells other processes where the engine listens. */
  publish(engine: { pid: number; endpoint: string }): void;
  /** Returns whether the right is still ours; a process that was suspended for long may have lost it. */
  isHeld(): boolean;
  release(): void;
}

/** A holder whose engine does not answer for this long does not exist: another program has got its process id. */
const graceMs = 3_000;

/**
 * A holder that has not told of an engine yet may be at work on the file before the first one opens it: a second, or a
 * few on a busy machine.
 */
const preparingMs = 15_000;

const pollIntervalMs = 50;

const lockFile = (dataDir: string) => path.join(dataDir, "engine.json");

/** Sends a signal, 0 for none; returns whether there is such a process. */
function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

const isRunning = (pid: number) => signalTo(pid, 0);

async function hasHealthyEngine({ engine }: Holder): Promise<boolean> {
  return engine !== undefined && (await isEngineHealthy(engine));
}

/** After a crash in a container the next start often has the process id of the last one. */
function isOurFormerSelf({ pid, engine }: Holder): boolean {
  return pid === process.pid && engine !== undefined && !isRunning(engine.pid);
}

/** Returns whether the holder lives; waits for an engine that is starting at this moment. */
async function isAlive(file: string, { pid, token }: Holder): Promise<boolean> {
  const since = performance.now();
  while (isRunning(pid)) {
    const current = readHolderFile(file)?.holder;
    if (current?.token !== token || isOurFormerSelf(current)) return false;
    if (await hasHealthyEngine(current)) return true;
    if (performance.now() - since > (current.engine ? graceMs : preparingMs)) return false;
    await delay(pollIntervalMs);
  }
  return false;
}

/** Ends the engine of a holder that was killed, should it not have ended with it; it would go on holding the file. */
async function stopOrphan(holder: Holder): Promise<void> {
  const { engine } = holder;
  if (engine === undefined || !isRunning(engine.pid) || !(await hasHealthyEngine(holder))) return;
  signalTo(engine.pid, "SIGTERM");
  const deadline = performance.now() + graceMs;
  // Its process id may stay for seconds after its end, until somebody collects the exit code.
  while (await hasHealthyEngine(holder)) {
    if (performance.now() > deadline) signalTo(engine.pid, "SIGKILL");
    await delay(pollIntervalMs);
  }
}

/** Takes the lock, from a dead holder too. Throws StartError when a living one has it. */
export async function takeEngineLock(dataDir: string): Promise<EngineLock> {
  const file = lockFile(dataDir);
  const mine: Holder = { pid: process.pid, token: randomUUID() };
  while (!createHolderFile(file, mine)) {
    const found = readHolderFile(file);
    if (found === undefined) continue;
    if (found.holder && (await isAlive(file, found.holder))) {
      const { pid } = found.holder;
      throw new StartError(
        `the data folder ${dataDir} is in use by process ${pid}; stop it or set DATA_DIR to another`,
      );
    }
    if (found.holder) await stopOrphan(found.holder);
    removeHolderFile(file, found);
  }
  const isHeld = () => readHolderFile(file)?.holder?.token === mine.token;
  return {
    publish: ({ pid, endpoint }) => replaceHolderFile(file, { ...mine, engine: { pid, endpoint } }),
    isHeld,
    release() {
      const found = readHolderFile(file);
      if (found?.holder?.token === mine.token) removeHolderFile(file, found);
    },
  };
}

/** Returns the endpoint of the engine that another process runs on the data folder, undefined when none does. */
export async function findRunningEngine(dataDir: string): Promise<string | undefined> {
  const file = lockFile(dataDir);
  const holder = readHolderFile(file)?.holder;
  if (holder === undefined || !(await isAlive(file, holder))) return undefined;
  return readHolderFile(file)?.holder?.engine?.endpoint;
}
