import type { DescribedPattern } from "../api/dev-types.ts";

type Budget = DescribedPattern["budget"];

/** What something costs: requests to DynamoDB, and capacity units of the table and its index. */
export type Cost = Omit<Budget, "coldRequests">;

/** Returns the cost of nothing. */
export const noCost = (): Cost => ({ requests: 0, readUnits: 0, writeUnits: 0, indexReadUnits: 0, indexWriteUnits: 0 });

/** Returns the sum of costs. */
export function sumOf(costs: readonly Cost[]): Cost {
  const sum = noCost();
  for (const cost of costs) for (const figure of Object.keys(sum) as (keyof Cost)[]) sum[figure] += cost[figure];
  return sum;
}
