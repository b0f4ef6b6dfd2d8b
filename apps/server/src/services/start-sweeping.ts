import { setTimeout as delay } from "node:timers/promises";
import type { ServedMedia } from "@quick-photos/media";
import type { Logger } from "pino";

interface SweepingOptions {
  media: Pick<ServedMedia, "sweepUploads">;
  logger: Logger;
}

/** Between two times, and before the first: as often as a ticket becomes useless. */
const everyMs = 60 * 60 * 1_000;

/** Takes away, again and again until it is stopped, what was uploaded and never published. */
export function startSweeping({ media, logger }: SweepingOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const sweep = async () => {
    try {
      const files = await media.sweepUploads();
      if (files > 0) logger.info({ files }, "uploads that were never published are removed");
    } catch (error) {
      logger.warn({ err: error }, "uploads that were never published are still there; it is tried again in an hour");
    }
  };
  const work = async () => {
    while (!stopping.signal.aborted) {
      await delay(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (!stopping.signal.aborted) await sweep();
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
