import { ApiError } from "../errors/api-error.ts";

/** How many of something one person may have at once. */
export interface Share {
  setting: `LIMIT_${string}`;
  most: number;
  /** What is counted, for `--help` and the table in docs/security.md. */
  counts: string;
}

/**
 * What a person may have at once in one process. Of the 22 photos that are made or wait, one person's are a quarter at
 * most; they take a second each, and an app shares one after another.
 */
export const shares = {
  photos: { setting: "LIMIT_PHOTOS_AT_ONCE", most: 6, counts: "photos being made" },
} as const satisfies Record<string, Share>;

/** The name of a share. */
export type ShareName = keyof typeof shares;

/** Counts what people have at once in this process. */
export interface Shares {
  /** Runs a task as one of a person's. Throws `TOO_MANY_CALLS` when there are as many already. */
  during<T>(name: ShareName, userId: string, task: () => Promise<T>): Promise<T>;
}

/** A photo takes about a second. */
const retryAfterMs = 2_000;

/** Makes what counts, with so many of each. */
export function createShares(most: Record<ShareName, number>): Shares {
  const held = new Map<string, number>();
  return {
    async during(name, userId, task) {
      const key = `${name} ${userId}`;
      const before = held.get(key) ?? 0;
      if (before >= most[name]) throw new ApiError("TOO_MANY_CALLS", { retryAfterMs });
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
