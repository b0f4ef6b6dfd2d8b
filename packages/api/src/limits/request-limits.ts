import { type Limiter, unlimited } from "./limiter.ts";

/** What the calls of one request are counted by. */
export interface RequestLimits {
  limiter: Limiter;
  /** Where the request comes from: whoever shares it is counted together. */
  address: string;
  /** Calls that the request is made of. */
  calls: number;
}

/** What callers in process bring, who are not counted. */
export const unlimitedRequest: RequestLimits = { limiter: unlimited, address: "in process", calls: 1 };
