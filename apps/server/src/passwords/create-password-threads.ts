import { availableParallelism } from "node:os";
import type { Hasher } from "@quick-photos/api";
import type { Tinypool } from "tinypool";
import type { PasswordConfig } from "../config/password-variables.ts";
import { createTurns } from "./create-turns.ts";

/** Threads that compute hashes and nothing else, until they are stopped. */
export interface PasswordThreads extends Hasher {
  stop(): Promise<void>;
}

/** Beside this file, as a source and in the bundle. */
const filename = new URL("password-thread.js", import.meta.url).href;

/** One core is left to requests. Four threads check a hundred passwords a second, and hold 19 MiB each meanwhile. */
const threads = Math.max(1, Math.min(4, availableParallelism() - 1));

/**
 * A thread checks 25 passwords a second. One more than there are threads has its turn, so that none idles while the
 * table is asked; a waiting request holds a socket and a few kilobytes.
 */
const turnLimits = { atOnce: threads + 1, waiting: 1_000 };

/** Makes threads for passwords. They start with the first of them, so a process that checks none has none. */
export function createPasswordThreads({
  patienceMs,
  priority,
}: Pick<PasswordConfig, "patienceMs" | "priority">): PasswordThreads {
  let pool: Promise<Tinypool> | undefined;
  const open = async () => {
    const { Tinypool } = await import("tinypool");
    return new Tinypool({ filename, argv: [`${priority}`], minThreads: threads, maxThreads: threads });
  };
  const run = async (name: "hash" | "verify", task: object) => {
    pool ??= open();
    return (await pool).run(task, { name });
  };
  return {
    ...createTurns({ ...turnLimits, patienceMs }),
    hash: (password, cost) => run("hash", { password, cost }),
    verify: (passwordHash, password) => run("verify", { passwordHash, password }),
    stop: async () => (await pool)?.destroy(),
  };
}
