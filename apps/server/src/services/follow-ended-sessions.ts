import type { EndedSessions } from "@quick-photos/api";
import type { Db } from "@quick-photos/db";
import { endedSessionMs } from "@quick-photos/db/items";
import { readEndedSessions } from "@quick-photos/db/rows";
import type { Logger } from "pino";

interface FollowOptions {
  db: Db;
  endedSessions: Pick<EndedSessions, "add">;
  /** Whether other processes end sessions of the same table. */
  isShared: boolean;
  now: () => Date;
  logger: Logger;
}

/** The procedure under which the meter lists what this costs. */
const procedure = "ended sessions";

/** Milliseconds between two looks: a quarter of the two seconds after which every process refuses an ended session. */
const everyMs = 500;

/** How far back every look goes behind the newest that was seen: for writers whose clocks differ. */
const overlapMs = 60_000;

/**
 * Reads which sessions have ended, those of the last quarter of an hour before it resolves, and then, where other
 * processes share the table, what comes: what the live bus tells sooner, and all that it does not. Returns how to stop.
 */
export async function followEndedSessions(options: FollowOptions): Promise<{ stop(): Promise<void> }> {
  const { db, endedSessions, isShared, now, logger } = options;
  let since = new Date(now().getTime() - endedSessionMs);
  const look = async () => {
    const ended = await readEndedSessions(db.forCall(procedure), since);
    endedSessions.add(ended.map(({ mark }) => mark));
    const newest = ended.at(-1);
    if (newest) since = new Date(Math.max(since.getTime(), Date.parse(newest.endedAt) - overlapMs));
  };
  await look();
  if (!isShared) return { stop: async () => {} };
  let isFailing = false;
  const lookAgain = async () => {
    try {
      await look();
      isFailing = false;
    } catch (error) {
      if (!isFailing)
        logger.warn({ err: error }, "which sessions have ended elsewhere cannot be read; it is tried again");
      isFailing = true;
    }
  };
  let looking = Promise.resolve();
  let isDone = true;
  const timer = setInterval(() => {
    if (!isDone) return;
    isDone = false;
    looking = lookAgain().finally(() => {
      isDone = true;
    });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
