import { ApiError } from "../errors/api-error.ts";

/** How many of something a person, or an upload, may have at once. */
export interface Share {
  setting: `LIMIT_${string}`;
  by: "person" | "upload";
  most: number;
  /** What is counted, for `--help` and the table in docs/security.md. */
  counts: string;
}

/**
 * What may be had at once in one process. Of the 22 photos that are made or wait, one person's are a quarter at
 * most; they take a second each, and an app shares one after another. A body that is sent again may overlap with
 * one whose connection is lost and not known to be.
 */
export const shares = {
  streams: {
    setting: "LIMIT_STREAMS_AT_ONCE",
    by: "person",
    most: 10,
    counts: "streams, of which the oldest ends first",
  },
  photos: { setting: "LIMIT_PHOTOS_AT_ONCE", by: "person", most: 6, counts: "photos being made" },
  bodies: { setting: "LIMIT_BODIES_AT_ONCE", by: "upload", most: 3, counts: "bodies being received" },
} as const satisfies Record<string, Share>;

/** The name of a share. */
export type ShareName = keyof typeof shares;

/** Counts what is had at once in this process; a key is the id of a person, or of an upload. */
export interface Shares {
  /**
   * Takes a place of a key's until what it returns is called. When there is none left, the oldest holder's is taken,
   * who is ended with `TOO_MANY_CALLS`.
   */
  hold(name: ShareName, holder: string, end: (reason: ApiError) => void): () => void;
  /** Runs a task as one of a key's. Throws `TOO_MANY_CALLS` when there are as many already. */
  during<T>(name: ShareName, holder: string, task: () => Promise<T>): Promise<T>;
}

/**
 * When to come again, in milliseconds: a photo takes about a second; and streams of more devices than there is room for
 * take turns no faster than this, each told what it has missed.
 */
const retryAfterMs = { photos: 2_000, streams: 30_000, bodies: 2_000 } as const satisfies Record<ShareName, number>;

/** Makes what counts, with so many of each. */
export function createShares(most: Record<ShareName, number>): Shares {
  const held = new Map<string, number>();
  const holders = new Map<string, Set<(reason: ApiError) => void>>();
  return {
    hold(name, holder, end) {
      const key = `${name} ${holder}`;
      const mine = holders.get(key) ?? new Set();
      const [oldest] = mine;
      if (oldest !== undefined && mine.size >= most[name]) {
        mine.delete(oldest);
        oldest(new ApiError("TOO_MANY_CALLS", { retryAfterMs: retryAfterMs[name] }));
      }
      holders.set(key, mine.add(end));
      return () => {
        mine.delete(end);
        if (mine.size === 0 && holders.get(key) === mine) holders.delete(key);
      };
    },
    async during(name, holder, task) {
      const key = `${name} ${holder}`;
      const before = held.get(key) ?? 0;
      if (before >= most[name]) throw new ApiError("TOO_MANY_CALLS", { retryAfterMs: retryAfterMs[name] });
      held.set(key, before + 1);
      try {
        return await task();
      } finally {
        const left = (held.get(key) ?? 1) - 1;
        if (left > 0) held.set(key, left);
        else held.delete(key);
      }
    },
  };
}
