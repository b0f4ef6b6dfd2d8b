import { limits } from "@quick-photos/contract";
import type { DescribedPattern, TracedCall } from "../api/dev-types.ts";
import { type Cost, sumOf } from "./cost.ts";
import { usualCalls } from "./usual-calls.ts";

/** A figure that is above what the budget of a pattern allows. */
export interface Excess {
  figure: keyof Cost;
  used: number;
  allowed: number;
}

/** Returns how many pages of the usual size, with which budgets are measured, the longest page asked for is: one at least. */
function pagesOf(calls: readonly TracedCall[]): number {
  const asked = calls.map(({ request }) => (request as { Limit?: unknown } | undefined)?.Limit);
  return Math.max(1, ...asked.map((limit) => (typeof limit === "number" ? limit / limits.page.usual : 0)));
}

/**
 * Returns what of a pattern's budget a procedure that was called so often has exceeded. Of pages longer than usual ones as
 * many more units are allowed. What the pattern sends only now and then is left out. Calls that looked up what they name first may send the requests that the budget allows to
 * them, and nothing is said of how much these read.
 */
export function excessOf(all: readonly TracedCall[], pattern: DescribedPattern | undefined, times: number): Excess[] {
  if (!pattern) return [];
  const calls = usualCalls(all, pattern, times);
  const cost = sumOf(calls.map((call) => call.cost));
  const { coldRequests, ...warm } = pattern.budget;
  const isCold = cost.requests > warm.requests * times;
  const budget: Cost = isCold ? { ...warm, requests: coldRequests, readUnits: Number.POSITIVE_INFINITY } : warm;
  const pages = pagesOf(calls);
  const allowedOf = (figure: keyof Cost): number => {
    const allowed = budget[figure] * times;
    return figure === "requests" ? allowed : Math.ceil(allowed * pages * 2) / 2; // DynamoDB counts halves
  };
  return (Object.keys(budget) as (keyof Cost)[])
    .map((figure) => ({ figure, used: cost[figure], allowed: allowedOf(figure) }))
    .filter(({ used, allowed }) => used > allowed);
}
