import type { Session } from "@quick-photos/contract";

/** A session at rest: whose it is, and when this device received it (ISO 8601, by its own clock). */
export interface StoredSession extends Session {
  userId: string;
  obtainedAt: string;
  /** The key of a renewal whose answer has not arrived: the same question again has the same answer. */
  renewalKey?: string;
}

/** Where a session is kept between calls. `null` means signed out. */
export interface SessionStore {
  read(): StoredSession | null;
  write(session: StoredSession | null): void;
  /** Tells of every change, those of other tabs included; returns how to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Runs one task at a time over everyone who shares this store; used around a renewal. */
  exclusively<T>(task: () => Promise<T>): Promise<T>;
}
