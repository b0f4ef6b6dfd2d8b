/** That one process works on something, and that others leave it alone until a time in milliseconds since the epoch. */
export interface Lease {
  owner: string;
  until: number;
}

/** Who asks for something that may be leased to another. */
export interface LeaseRequest {
  lease: Lease;
  /** Leases that ended before this time, in milliseconds since the epoch, are over. */
  endedBefore: number;
}

/** Holds when nobody else has a lease that ended at `:endedBefore` or later; `:owner` asks. */
export const isFree = "attribute_not_exists(leaseOwner) OR leaseUntil < :endedBefore OR leaseOwner = :owner";

/** Holds when nobody but `:owner` asks for it, or did so before `:endedBefore`. */
export const isUnwanted = "attribute_not_exists(wantedBy) OR wantedUntil < :endedBefore OR wantedBy = :owner";

/** Holds while `:owner` has the lease; whoever lets it run out has it until another takes it. */
export const isHeld = "leaseOwner = :owner";
