import type { CallLimitName } from "./call-limits.ts";

/** Counts what is limited: in this process, or in a store that several share. */
export interface Limiter {
  /** Counts one more for a key, or so many; returns the milliseconds to wait when it is too much, otherwise 0. */
  take(limit: CallLimitName, key: string, points?: number): Promise<number>;
  /** Takes back what turned out not to count. */
  giveBack(limit: CallLimitName, key: string, points?: number): Promise<void>;
  /** Begins a key anew. */
  clear(limit: CallLimitName, key: string): Promise<void>;
  /** Keeps in mind for a week, or until the process ends, that somebody has signed in to an account from an address. */
  remember(account: string, address: string): Promise<void>;
  /** Returns whether that is remembered. */
  remembers(account: string, address: string): Promise<boolean>;
}

/** Counts nothing: for callers in process, which nobody can reach from outside. */
export const unlimited: Limiter = {
  take: async () => 0,
  giveBack: async () => {},
  clear: async () => {},
  remember: async () => {},
  remembers: async () => true,
};
