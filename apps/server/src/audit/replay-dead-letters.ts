import { listDeadLetters, type ReplayScope, removeDeadLetter, replayDeadLetter } from "@quick-photos/projector";

/** Letters looked at together. */
const pageSize = 25;

/**
 * Does once more what the projector dead-lettered, and forgets what has been done; returns how many that were. What fails
 * again stays, for the audit to list.
 */
export async function replayDeadLetters(scope: ReplayScope, complain: (text: string) => void): Promise<number> {
  let replayed = 0;
  let cursor: string | undefined;
  do {
    const page = await listDeadLetters(scope.db, { cursor, limit: pageSize });
    for (const letter of page.items) {
      try {
        await replayDeadLetter(scope, letter);
        await removeDeadLetter(scope.db, letter.key);
        replayed += 1;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        complain(`${letter.key.SK} fails again: ${reason}`);
      }
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return replayed;
}
