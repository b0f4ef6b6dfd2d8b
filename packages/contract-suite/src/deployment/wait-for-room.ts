import { setTimeout as delay } from "node:timers/promises";

type Fetch = typeof globalThis.fetch;

/** What is done about a limit. */
export interface Patience {
  /** The longest pause that is waited out, in milliseconds. */
  longestMs: number;
  /** Whether the refusal is what is asked for. */
  isPromised(): boolean;
  /** Told of a pause that is waited out, or that is longer than anybody here waits. */
  onPause(pauseMs: number, isWaited: boolean): Promise<void>;
}

/** Returns the milliseconds to wait for room, null for any other answer (RFC 6585, section 4; RFC 9110, 10.2.3). */
function pauseOf(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return response.status === 429 && Number.isFinite(seconds) ? seconds * 1_000 : null;
}

/** Returns a `fetch` that sends a request again, when there is room, that was one too many. */
export function waitForRoom(fetch: Fetch, { longestMs, isPromised, onPause }: Patience): Fetch {
  const send: Fetch = async (input, init) => {
    const response = await fetch(input, init);
    const pauseMs = pauseOf(response);
    if (pauseMs === null || isPromised()) return response;
    const isWaited = pauseMs <= longestMs;
    await onPause(pauseMs, isWaited);
    if (!isWaited) return response;
    await response.body?.cancel();
    await delay(pauseMs, undefined, { signal: init?.signal ?? undefined });
    return send(input, init);
  };
  return send;
}
