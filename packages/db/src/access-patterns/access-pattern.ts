import type { Db } from "../db.ts";
import type { Operation } from "../io/requests.ts";

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

/** A request of a pattern. */
export type Sent = Operation & {
  /** When it is sent, where that is not with every call: "cold", "once a day". */
  only?: string;
  /** How often one call sends it at most, where that may be more than once. */
  atMost?: number;
  /** Whether it is sent beside the one before it, and not after. */
  beside?: true;
};

/** A question the table answers, and how. A pattern that is not in the registry does not exist yet. */
export interface AccessPattern {
  /** The procedure's name: of the file, the contract case and the row in the table too. */
  readonly id: string;
  readonly question: string;
  /** Its number among the ten of the hands-on tutorial. */
  readonly tutorial?: number;
  readonly budget: Budget;
  /**
   * Returns the requests of an example, in the order in which they are sent, made by the functions that make those of
   * every call: what tables and golden requests say of the pattern is recorded from them.
   */
  sends(): Sent[];
  /** Asks the table, and says in its own words what it returns and throws. */
  run(db: Db, ...input: never[]): Promise<unknown>;
}

/** A pattern as it is declared: figures of the budget that are not named are zero, and a cold call costs no more requests. */
type Declared = Omit<AccessPattern, "budget"> & { budget: Partial<Budget> & Pick<Budget, "requests"> };

/** Declares a pattern. */
export function accessPattern<Pattern extends Declared>(pattern: Pattern): Pattern & AccessPattern {
  const nothing = { readUnits: 0, writeUnits: 0, indexReadUnits: 0, indexWriteUnits: 0 };
  return { ...pattern, budget: { coldRequests: pattern.budget.requests, ...nothing, ...pattern.budget } };
}
