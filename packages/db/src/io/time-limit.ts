import { DbError } from "../errors.ts";

/** Bounds how long work may wait for the database in all. */
export interface TimeLimit {
  /** Returns what the call returns; throws `UNAVAILABLE` once the time is used up, and aborts the call with its signal. */
  spend<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/**
 * Makes a limit of so many milliseconds. Only the time with a call under way counts, calls side by side once: a call of
 * a client that first decodes a picture for some seconds has its time for the database still before it.
 */
export function createTimeLimit(limitMs: number): TimeLimit {
  let spentMs = 0;
  let underWay = 0;
  let busySince = 0;
  const leftMs = () => limitMs - spentMs - (underWay > 0 ? performance.now() - busySince : 0);
  const begin = () => {
    if (underWay === 0) busySince = performance.now();
    underWay += 1;
  };
  const end = () => {
    underWay -= 1;
    if (underWay === 0) spentMs += performance.now() - busySince;
  };
  return {
    async spend(call) {
      const { signal, late, cancel } = createAlarm(leftMs(), limitMs);
      begin();
      try {
        // The SDK looks at the signal while it waits for an answer, and not in its pauses between two attempts.
        return await Promise.race([late, call(signal)]);
      } finally {
        cancel();
        end();
      }
    },
  };
}

/**
 * Makes a limit that ends so many milliseconds from now, whatever is under way until then, within another one if there is
 * one. Nothing is sent once it is over.
 */
export function createDeadline(limitMs: number, within?: TimeLimit): TimeLimit {
  const endsAt = performance.now() + limitMs;
  return {
    async spend(call) {
      const leftMs = endsAt - performance.now();
      if (leftMs <= 0) throw new DbError("UNAVAILABLE", `the database has not answered within ${limitMs} ms`);
      const { signal, late, cancel } = createAlarm(leftMs, limitMs);
      const send = within ? within.spend((other) => call(AbortSignal.any([signal, other]))) : call(signal);
      try {
        return await Promise.race([late, send]);
      } finally {
        cancel();
      }
    },
  };
}

/** Returns a signal that is aborted when the time is over, and a promise that is rejected then. */
function createAlarm(afterMs: number, limitMs: number) {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const ring = () => {
      reject(new DbError("UNAVAILABLE", `the database has not answered within ${limitMs} ms`));
      controller.abort();
    };
    timer = setTimeout(ring, Math.max(0, afterMs));
  });
  return { signal: controller.signal, late, cancel: () => clearTimeout(timer) };
}
