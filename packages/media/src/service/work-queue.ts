import pLimit from "p-limit";
import { MediaError } from "../media-error.ts";

/** How much work there may be at once. */
export interface WorkQueueLimits {
  /** Jobs that run at the same time. */
  running: number;
  /** Jobs that wait for one of them to end. */
  waiting: number;
}

/** How much of it there is. */
export interface WorkQueueState {
  running: number;
  waiting: number;
}

/** Runs jobs in order, a few at a time; one too many is refused with MEDIA_BUSY rather than kept for ever. */
export interface WorkQueue {
  run<T>(job: () => Promise<T>): Promise<T>;
  state(): WorkQueueState;
}

/** Two photos keep two cores busy; a photo takes about a second, so the last of 20 in line waits about ten. */
export const defaultWorkQueueLimits: WorkQueueLimits = { running: 2, waiting: 20 };

/** Makes a queue with these limits. */
export function createWorkQueue({ running, waiting }: WorkQueueLimits): WorkQueue {
  const limit = pLimit(running);
  return {
    async run(job) {
      if (limit.activeCount + limit.pendingCount >= running + waiting) {
        throw new MediaError("MEDIA_BUSY", "Too many photos are being processed; please try again in a moment.");
      }
      return limit(job);
    },
    state: () => ({ running: limit.activeCount, waiting: limit.pendingCount }),
  };
}
