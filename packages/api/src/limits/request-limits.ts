import { limits } from "@quick-photos/contract";
import { type Limiter, unlimited } from "./limiter.ts";
import { createShares, type Shares } from "./shares.ts";

/** What the calls of one request are counted by. */
export interface RequestLimits {
  limiter: Limiter;
  shares: Shares;
  /** Where the request comes from: whoever shares it is counted together. */
  address: string;
  /** Calls that the request is made of, and how many of them make or check a secret. */
  calls: number;
  secrets: number;
  /** Counts entries of lists that a call asks for; returns whether the request has room for them. */
  spend(entries: number): boolean;
}

/** Makes what counts for one request. */
export function createRequestLimits(request: Omit<RequestLimits, "spend">): RequestLimits {
  let left: number = limits.batch.entries;
  return {
    ...request,
    spend(entries) {
      left -= entries;
      return request.calls === 1 || left >= 0;
    },
  };
}

const endless = Number.POSITIVE_INFINITY;

/** What callers in process bring, who are not counted. */
export const unlimitedRequest: RequestLimits = createRequestLimits({
  limiter: unlimited,
  shares: createShares({ photos: endless, streams: endless, bodies: endless }),
  address: "in process",
  calls: 1,
  secrets: 1,
});
