/// <reference path="./rate-limiters.d.ts" />
import { type CallLimitName, callLimits, type Limiter } from "@quick-photos/api";
import type { IRateLimiterOptions, RateLimiterAbstract } from "rate-limiter-flexible";
import RateLimiterMemory from "rate-limiter-flexible/lib/RateLimiterMemory.js";
import RateLimiterRes from "rate-limiter-flexible/lib/RateLimiterRes.js";
import type { Rate } from "../config/limit-variables.ts";

interface LimiterOptions {
  limits: Record<CallLimitName, Rate>;
  /** Processes that share a table share its counts. */
  tableName: string;
  /** Returns what counts where several processes do, and in memory while there is none, if there is such a place. */
  openShared?: ((options: IRateLimiterOptions, inMemory: RateLimiterAbstract) => RateLimiterAbstract) | undefined;
}

/** A week: how long it is remembered that somebody has signed in from an address. */
const rememberedSeconds = 7 * 24 * 60 * 60;

/**
 * Makes what counts calls. In memory it counts for one process, so several let through several times as much; over
 * Redis they count together, and while Redis is away each for itself again.
 */
export function createLimiter({ limits, openShared, tableName }: LimiterOptions): Limiter {
  const open = (name: string, { points, seconds }: Rate): RateLimiterAbstract => {
    const options = { keyPrefix: `quick-photos:${tableName}:${name}`, points, duration: seconds };
    const inMemory = new RateLimiterMemory(options);
    return openShared?.(options, inMemory) ?? inMemory;
  };
  const names = Object.keys(callLimits) as CallLimitName[];
  const counters = new Map(names.map((name) => [name, open(name, limits[name])]));
  const counter = (name: CallLimitName): RateLimiterAbstract => {
    const found = counters.get(name);
    if (found === undefined) throw new TypeError(`nothing counts ${name}`);
    return found;
  };
  const known = open("known", { points: 1, seconds: rememberedSeconds });
  return {
    async take(name, key, points = 1) {
      const waitMs = await waitOf(counter(name).consume(key, points));
      // The library counts what it refuses; what is given back later would then be missing.
      if (waitMs > 0) await counter(name).reward(key, points);
      return waitMs;
    },
    giveBack: async (name, key, points) => void (await counter(name).reward(key, points)),
    clear: async (name, key) => void (await counter(name).delete(key)),
    remember: async (account, address) => void (await known.set(`${account} ${address}`, 1, rememberedSeconds)),
    remembers: async (account, address) => (await known.get(`${account} ${address}`)) !== null,
  };
}

/** Returns the milliseconds to wait; the library refuses by rejecting with how things stand. */
async function waitOf(consumed: Promise<unknown>): Promise<number> {
  try {
    await consumed;
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
    throw refused;
  }
}
