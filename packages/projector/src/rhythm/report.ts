import type { Logger } from "./logger.ts";

/** Where is said what the projector meets. */
interface Reported {
  readonly logger: Logger;
}

/** Says that something fails: the first time, then ever more seldom. */
export function reportFailure(run: Reported, what: string, error: unknown, failures: number): void {
  // A power of two has a single bit.
  if ((failures & (failures - 1)) !== 0) return;
  run.logger.warn({ err: error, failures }, `the projector cannot ${what}; it keeps trying`);
}

/** Says that what failed works again. */
export function reportRecovery(run: Reported, what: string, failures: number): void {
  if (failures > 0) run.logger.info({ failures }, `the projector can ${what} again`);
}

/** Says, as loudly as a log can, that records were trimmed before they were read. */
export function reportLoss(
  run: Reported & { readonly lostShards: Set<string> },
  shardId: string,
  reason: string,
): void {
  run.lostShards.add(shardId);
  const message =
    "stream records were trimmed before the projector read them: counters and lists miss them until `npm run audit -- --repair`";
  run.logger.error({ shardId, reason }, message);
}

/** Says that another process does what this one did. */
export function reportTakeover(run: Reported, what: string): void {
  run.logger.warn({ what }, "another process has taken over from the projector; it leaves off");
}
