import type { LeaseRequest } from "./lease.ts";

/**
 * On what terms a process leases shards and jobs.
 *
 * Assumed of the processes that share a table: their clocks differ by less than a fifth of a lease (two seconds of ten;
 * NTP keeps them within some milliseconds), and none is set back by more. Where they differ by more, two processes
 * may apply the same shard for as long as one batch takes. Counters stay exact then, because of their watermarks; a
 * row that follows the latest record, as one of a reactor list, could be left as an earlier one says.
 */
export interface LeaseTerms {
  /** Names this life of this process. */
  readonly owner: string;
  /** Milliseconds from a renewal until others may take over. */
  readonly leaseMs: number;
  /** No other process can be at work on this table: leases met at the start are of earlier lives. */
  readonly isSole: boolean;
  readonly now: () => Date;
}

/** Returns how many milliseconds a lease of others is left alone after its end. */
function patienceMs({ leaseMs }: LeaseTerms): number {
  return leaseMs / 5;
}

/** Returns when a lease that ends then may be taken over; both in milliseconds since the epoch. */
export function takeoverAt(terms: LeaseTerms, leaseUntil: number): number {
  return terms.isSole ? 0 : leaseUntil + patienceMs(terms) + 1;
}

/** Returns what to ask for a lease with. */
export function leaseRequest(terms: LeaseTerms): LeaseRequest {
  const { owner, leaseMs, isSole } = terms;
  const now = terms.now().getTime();
  return {
    lease: { owner, until: now + leaseMs },
    endedBefore: isSole ? Number.MAX_SAFE_INTEGER : now - patienceMs(terms),
  };
}
