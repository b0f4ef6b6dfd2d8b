import { fork } from "node:child_process";
import { once } from "node:events";
import type { Logger } from "pino";

/** The sample's arrival in the background. */
export interface Seeding {
  /** Ends it; the next start goes on. */
  stop(): Promise<void>;
}

/** Lets the people of the sample arrive by a process of their own, which runs the given file. */
export function startSeeding(file: string, logger: Logger): Seeding {
  const child = fork(file, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let isStopping = false;
  const ended = once(child, "exit").then(([code]) => {
    if (code === 0) logger.info("the sample is complete");
    else if (!isStopping) logger.error({ code }, "the sample stays incomplete; the next start goes on");
  });
  return {
    async stop() {
      isStopping = true;
      child.kill("SIGKILL");
      await ended;
    },
  };
}
