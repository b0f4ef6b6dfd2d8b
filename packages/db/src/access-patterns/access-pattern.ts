/** What one call of a pattern may cost once the targets it names are cached, at typical item sizes. */
export interface Budget {
  /** Requests to DynamoDB. */
  requests: number;
  /** Requests when the card or photo it names is not in the process's cache. */
  coldRequests: number;
  /** Capacity units of the table and of GSI1, as DynamoDB counts them. */
  readUnits: number;
  writeUnits: number;
  indexReadUnits: number;
  indexWriteUnits: number;
}

/** A question the table answers, and how. A pattern that is not in the registry does not exist yet. */
export interface AccessPattern {
  /** The procedure's name, the contract case's, and the README row's. */
  readonly id: string;
  readonly question: string;
  /** DynamoDB operations, in order; "∥" joins those sent together. */
  readonly operation: string;
  readonly index: "table" | "GSI1";
  readonly keyCondition: string;
  /** Reads: `eventual` or `strong`. Writes are always consistent. */
  readonly consistency: "eventual" | "strong" | "write";
  readonly budget: Budget;
}

/** Returns a whole budget: figures not named are zero, and a cold call costs no more requests than a warm one. */
export function budget(figures: Partial<Budget> & Pick<Budget, "requests">): Budget {
  return {
    coldRequests: figures.requests,
    readUnits: 0,
    writeUnits: 0,
    indexReadUnits: 0,
    indexWriteUnits: 0,
    ...figures,
  };
}
