import { messageOf } from "./message-of.ts";
/** How far the projector trails the table, in the shards that this process has. */
export interface Lag {
  /** Milliseconds, to the second; 0 when nothing waits, null while it cannot be known (starting, engine away). */
  ms: number | null;
  /** Why it cannot be known; null when nothing fails. */
  failure: string | null;
}

/** How far one shard is. */
export interface ShardProgress {
  /** Returns the moment a read begins, on the projector's own clock. */
  readBegins(): number;
  /** The read that began then found nothing new. */
  caughtUp(readBeganAt: number): void;
  /** Records wait, the oldest of them since then. */
  waiting(since: Date): void;
  /** The records that waited are applied. */
  applied(): void;
  /** The shard cannot be read or applied at the moment. */
  failing(error: unknown): void;
  /** The shard is read to its end, and those that continue it are known. */
  finished(): void;
}

/** The progress of all shards. */
export interface Progress {
  shard(shardId: string): ShardProgress;
  /** Every shard there is has been named; others have those in `held`, until a time in milliseconds since the epoch. */
  listed(held?: ReadonlyMap<string, number>): void;
  /** The shards cannot be listed at the moment. */
  listFailing(error: unknown): void;
  lag(): Lag;
  /**
   * Resolves when everything that was in the shards of this process before the call, and all that followed from it, is
   * applied, and every other shard has been seen in the hands of a living process.
   */
  settled(): Promise<void>;
}

interface ShardState {
  emptyReadAt: number;
  waitingSince: Date | null;
  failure: string | null;
}

/** A shard that another process has. */
interface HeldState {
  until: number;
  /** When its lease was last seen to have been renewed, which only a living process does. */
  aliveAt: number;
}

interface Book {
  shards: Map<string, ShardState>;
  held: Map<string, HeldState>;
  listed: boolean;
  listFailure: string | null;
  /** Counts what happens: a read that began after an event sees the event's consequences. */
  clock: number;
  lastAppliedAt: number;
  waiters: { since: number; resolve: () => void }[];
}

function isSettled({ listed, shards, held, lastAppliedAt }: Book, since: number): boolean {
  const isRead = [...shards.values()].every(({ emptyReadAt }) => emptyReadAt > Math.max(since, lastAppliedAt));
  return listed && isRead && [...held.values()].every(({ aliveAt }) => aliveAt > since);
}

function noteHeld(book: Book, held: ReadonlyMap<string, number>): void {
  const before = book.held;
  book.held = new Map();
  for (const [shardId, until] of held) {
    const known = before.get(shardId);
    const isRenewed = known !== undefined && until > known.until;
    book.held.set(shardId, { until, aliveAt: isRenewed ? ++book.clock : (known?.aliveAt ?? 0) });
  }
}

function tellWaiters(book: Book): void {
  const done = book.waiters.filter(({ since }) => isSettled(book, since));
  book.waiters = book.waiters.filter((waiter) => !done.includes(waiter));
  for (const { resolve } of done) resolve();
}

function lagOf({ shards, listed, listFailure }: Book, now: Date): Lag {
  const states = [...shards.values()];
  const failure = listFailure ?? states.find((state) => state.failure !== null)?.failure ?? null;
  const known = listed && states.every(({ emptyReadAt, waitingSince }) => emptyReadAt > 0 || waitingSince);
  if (failure !== null || !known) return { ms: null, failure };
  const behind = states.map(({ waitingSince }) => (waitingSince ? now.getTime() - waitingSince.getTime() : 0));
  return { ms: Math.max(0, ...behind), failure };
}

function trackShard(book: Book, shardId: string): ShardProgress {
  const state: ShardState = { emptyReadAt: 0, waitingSince: null, failure: null };
  book.shards.set(shardId, state);
  return {
    readBegins: () => ++book.clock,
    caughtUp(readBeganAt) {
      Object.assign(state, { emptyReadAt: readBeganAt, waitingSince: null, failure: null });
      tellWaiters(book);
    },
    waiting(since) {
      state.waitingSince = since;
    },
    applied() {
      state.failure = null;
      book.lastAppliedAt = ++book.clock;
    },
    failing(error) {
      state.failure = messageOf(error);
    },
    finished() {
      // The shard may have come back, and is followed anew.
      if (book.shards.get(shardId) === state) book.shards.delete(shardId);
      tellWaiters(book);
    },
  };
}

/** Makes the progress of a projector that has read nothing yet. */
export function createProgress(now: () => Date): Progress {
  const shards = new Map<string, ShardState>();
  const held = new Map<string, HeldState>();
  const book: Book = { shards, held, listed: false, listFailure: null, clock: 0, lastAppliedAt: 0, waiters: [] };
  return {
    shard: (shardId) => trackShard(book, shardId),
    listed(held = new Map()) {
      noteHeld(book, held);
      Object.assign(book, { listed: true, listFailure: null });
      tellWaiters(book);
    },
    listFailing(error) {
      book.listFailure = messageOf(error);
    },
    lag: () => lagOf(book, now()),
    settled: () =>
      new Promise((resolve) => {
        book.waiters.push({ since: ++book.clock, resolve });
      }),
  };
}
