import type { EndedSessions } from "@quick-photos/api";
import type { Db } from "@quick-photos/db";
import { endedSessionMs } from "@quick-photos/db/items";
import { readEndedSessions } from "@quick-photos/db/rows";
import type { Logger } from "pino";

interface ReaderOptions {
  db: Db;
  endedSessions: Pick<EndedSessions, "add">;
  now: () => Date;
  logger: Logger;
}

/** Reads which sessions have ended, in whichever process of the same table. */
export interface EndedSessionsReader {
  /** Reads what has come since the last time; the first time those of the last quarter of an hour. */
  read(): Promise<void>;
  /** Reads again unless it was just read. Never throws: what fails is told to the log, once, and tried again. */
  keepUp(): Promise<void>;
  /** Keeps up from now on: with what the live bus tells sooner, and all that it does not. */
  follow(): { stop(): Promise<void> };
}

/** The procedure under which the meter lists what this costs. */
const procedure = "ended sessions";

/** Milliseconds between two looks: a quarter of the two seconds after which every process refuses an ended session. */
const everyMs = 500;

/** How far back every look goes behind the newest that was seen: for writers whose clocks differ. */
const overlapMs = 60_000;

/** Makes a reader that has read nothing yet. */
export function createEndedSessionsReader({ db, endedSessions, now, logger }: ReaderOptions): EndedSessionsReader {
  let since = new Date(now().getTime() - endedSessionMs);
  let readAt = Number.NEGATIVE_INFINITY;
  let isFailing = false;
  const read = async () => {
    const ended = await readEndedSessions(db.forCall(procedure), since);
    endedSessions.add(ended.map(({ mark }) => mark));
    const newest = ended.at(-1);
    if (newest) since = new Date(Math.max(since.getTime(), Date.parse(newest.endedAt) - overlapMs));
    readAt = performance.now();
  };
  const tryToRead = async () => {
    try {
      await read();
      isFailing = false;
    } catch (error) {
      if (!isFailing)
        logger.warn({ err: error }, "which sessions have ended elsewhere cannot be read; it is tried again");
      isFailing = true;
    }
  };
  return {
    read,
    keepUp: async () => {
      if (performance.now() - readAt >= everyMs) await tryToRead();
    },
    follow() {
      let looking = Promise.resolve();
      let isDone = true;
      const timer = setInterval(() => {
        if (!isDone) return;
        isDone = false;
        looking = tryToRead().finally(() => {
          isDone = true;
        });
      }, everyMs);
      return {
        async stop() {
          clearInterval(timer);
          await looking;
        },
      };
    },
  };
}
