import { accessPatternList, type Budget, type RecordedRequest, recordRequests } from "@quick-photos/db";
import { onDemandPrices } from "@quick-photos/db/maintenance";

/** An access pattern as the tables of the documents show it. */
export interface DescribedPattern {
  /** The procedure's name. */
  id: string;
  question: string;
  /** Its number among the ten of the tutorial. */
  tutorial: number | null;
  budget: Budget;
  requests: RecordedRequest[];
}

/** What calls are compared with, and what units cost. */
export interface DescribedPatterns {
  patterns: DescribedPattern[];
  prices: typeof onDemandPrices;
}

/** Returns all access patterns, those of the tutorial first, and the prices of DynamoDB. */
export const describePatterns = (): DescribedPatterns => ({
  patterns: accessPatternList.map((pattern) => {
    const { id, question, tutorial = null, budget } = pattern;
    return { id, question, tutorial, budget, requests: recordRequests(pattern) };
  }),
  prices: onDemandPrices,
});
