import { accountMark, endedSessionMs, sessionMark } from "@quick-photos/db/items";
import type { Caller } from "./caller.ts";

type Bearer = Pick<Caller, "userId" | "sessionId">;

/**
 * Whose access tokens are refused although they have not run out: those of sessions that have ended, and of accounts that
 * are gone. Kept in memory for as long as such a token may live, so that no call asks the table.
 */
export interface EndedSessions {
  /** Returns whether a token of this bearer is refused. */
  has(bearer: Bearer): boolean;
  /** Returns whether the account is gone. */
  hasAccount(userId: string): boolean;
  /** Refuses a session's tokens from now on, here and in every process that the bus reaches. */
  end(sessions: { userId: string; sessionId: string }[]): void;
  /** Refuses all tokens of an account, likewise. */
  endAccount(userId: string): void;
  /** Refuses in this process what these marks stand for (`sessionMark`, `accountMark`), and ends its streams. */
  add(marks: readonly string[]): void;
  /** Calls once when the bearer's tokens are refused, at once where they are already; returns how to stop. */
  watch(bearer: Bearer, onEnded: () => void): () => void;
}

/** Brings what ends here to other processes, and what ends there to this one. */
export interface EndedSessionsBus {
  /** Tells the other processes of marks. Never throws: whom it does not reach reads them in the table. */
  tellEnded(marks: string[]): void;
  /** Calls with the marks that other processes tell of. */
  onEnded(listener: (marks: string[]) => void): void;
}

interface EndedSessionsOptions {
  bus: EndedSessionsBus;
  now: () => Date;
}

function marksOf({ userId, sessionId }: Bearer): string[] {
  return [accountMark(userId), ...(sessionId === null ? [] : [sessionMark({ userId, sessionId })])];
}

/** Makes an empty record, which hears of what ends in other processes over the bus. */
export function createEndedSessions({ bus, now }: EndedSessionsOptions): EndedSessions {
  /** Until when each mark is kept, in milliseconds since the epoch; those that end first come first. */
  const kept = new Map<string, number>();
  const watchers = new Map<string, Set<() => void>>();
  const forget = () => {
    for (const [mark, until] of kept) {
      if (until > now().getTime()) return;
      kept.delete(mark);
    }
  };
  const add = (marks: readonly string[]) => {
    forget();
    for (const mark of marks) {
      if (kept.has(mark)) continue;
      kept.set(mark, now().getTime() + endedSessionMs);
      for (const onEnded of [...(watchers.get(mark) ?? [])]) onEnded();
    }
  };
  const endAll = (marks: string[]) => {
    add(marks);
    bus.tellEnded(marks);
  };
  const has = (bearer: Bearer) => kept.size > 0 && marksOf(bearer).some((mark) => kept.has(mark));
  bus.onEnded(add);
  return {
    has,
    hasAccount: (userId) => kept.has(accountMark(userId)),
    end: (sessions) => endAll(sessions.map(sessionMark)),
    endAccount: (userId) => endAll([accountMark(userId)]),
    add,
    watch(bearer, onEnded) {
      const marks = marksOf(bearer);
      for (const mark of marks) watchers.set(mark, (watchers.get(mark) ?? new Set()).add(onEnded));
      if (has(bearer)) onEnded();
      return () => {
        for (const mark of marks) {
          watchers.get(mark)?.delete(onEnded);
          if (watchers.get(mark)?.size === 0) watchers.delete(mark);
        }
      };
    },
  };
}
