import type { Db } from "@quick-photos/db";
import type { Lease } from "./lease.ts";
import { type LeaseTerms, leaseRequest } from "./lease-terms.ts";

/** Another process has taken over what this one worked on: whatever is under way here is to be left where it is. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";

  constructor() {
    super("another process has taken over");
  }
}

/** A lease that this process has, as far as it knows. */
export interface HeldLease {
  /** Milliseconds since the claim or the last renewal began. */
  age(): number;
  /** Resolves when work may go on: renews the lease when half of it is over. Throws LeaseLost. */
  ensure(): Promise<void>;
  /** Renews the lease now. Throws LeaseLost. */
  renew(): Promise<void>;
}

/**
 * Holds what was claimed with that lease; `write` stores a lease, and returns false when another process has one. A lease
 * counts from before its request, which may be long on its way.
 */
export function createHeldLease(
  terms: LeaseTerms,
  claimed: Lease,
  write: (lease: Lease) => Promise<boolean>,
): HeldLease {
  let renewedAt = claimed.until - terms.leaseMs;
  let isLost = false;
  let renewing: Promise<void> | null = null;
  const renewOnce = async () => {
    const { lease } = leaseRequest(terms);
    isLost ||= !(await write(lease));
    if (isLost) throw new LeaseLost();
    renewedAt = lease.until - terms.leaseMs;
  };
  const renew = () => {
    renewing ??= renewOnce().finally(() => {
      renewing = null;
    });
    return renewing;
  };
  const age = () => terms.now().getTime() - renewedAt;
  return {
    age,
    renew,
    async ensure() {
      if (isLost) throw new LeaseLost();
      if (!terms.isSole && age() >= terms.leaseMs / 2) await renew();
    },
  };
}

/**
 * Returns the same table for work that needs the lease: no write leaves before the lease is known to last, so that a
 * process that was halted in the middle of a batch does not go on with it when another has taken over.
 */
export function guardWrites(db: Db, ensure: HeldLease["ensure"]): Db {
  const { table } = db;
  const guard =
    <Request, Answer>(send: (request: Request) => Promise<Answer>) =>
    async (request: Request) => {
      await ensure();
      return send(request);
    };
  return {
    ...db,
    table: {
      ...table,
      put: guard(table.put),
      update: guard(table.update),
      delete: guard(table.delete),
      batchWrite: guard(table.batchWrite),
      transactWrite: guard(table.transactWrite),
    },
    attributedTo: (procedure) => guardWrites(db.attributedTo(procedure), ensure),
    causedBy: (cause) => guardWrites(db.causedBy(cause), ensure),
    forCall: (procedure) => guardWrites(db.forCall(procedure), ensure),
  };
}
