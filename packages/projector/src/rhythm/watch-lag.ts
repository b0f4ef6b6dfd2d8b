import type { Logger } from "./logger.ts";
import type { Progress } from "./progress.ts";
import type { Timer } from "./timer.ts";

/** Milliseconds that counts and lists may trail before the log says so: far more than a busy second leaves behind. */
const highLagMs = 10_000;

/** Milliseconds under which they have caught up. */
const lowLagMs = 2_000;

/** Milliseconds between two looks. */
const lookMs = 5_000;

interface Watched {
  readonly stopping: AbortSignal;
  readonly progress: Pick<Progress, "lag">;
  readonly timer: Pick<Timer, "wait">;
  readonly logger: Pick<Logger, "info" | "warn">;
}

/** Says when the lag is high, and when it is low again, until the projector stops. An engine that is away says so itself. */
export async function watchLag(run: Watched): Promise<void> {
  let isHigh = false;
  while (!run.stopping.aborted) {
    const { ms } = run.progress.lag();
    if (!isHigh && ms !== null && ms > highLagMs) {
      isHigh = true;
      run.logger.warn({ lagMs: ms }, "the projector trails the table: counts and lists are late");
    } else if (isHigh && ms !== null && ms < lowLagMs) {
      isHigh = false;
      run.logger.info({ lagMs: ms }, "the projector has caught up");
    }
    await run.timer.wait(lookMs);
  }
}
