import { describeRequest } from "../explain/describe-request.ts";
import type { AccessPattern, Sent } from "./access-pattern.ts";

/** What a request says of itself, with the templates of keys in the place of an example's values. */
export interface RecordedRequest {
  operation: Sent["operation"];
  /** The index that is asked; undefined for the table itself. */
  index: string | undefined;
  /** The keys of the items, `PK / SK`, or a Query's condition. */
  keyCondition: string;
  /** How a read is consistent; undefined for a write, which always is. */
  consistency: "eventual" | "strong" | undefined;
  only: string | undefined;
  /** How often one call sends it at most. */
  atMost: number;
  beside: boolean;
}

/** Returns what the requests of a pattern's example say: operation, index, keys and consistency cannot be said otherwise. */
export function recordRequests(pattern: AccessPattern): RecordedRequest[] {
  return pattern.sends().map((sent) => {
    const { index, keyCondition, consistency } = describeRequest(sent);
    return {
      operation: sent.operation,
      index: index ?? undefined,
      keyCondition: keyCondition ?? "",
      consistency: consistency ?? undefined,
      only: sent.only,
      atMost: sent.atMost ?? 1,
      beside: sent.beside === true,
    };
  });
}
