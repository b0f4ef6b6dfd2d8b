import { median, printHead, printRow } from "@quick-photos/bench";
import { timeOf } from "./call.ts";
import type { OurServer } from "./our-server.ts";
import type { Started } from "./start-program.ts";

interface CompareOptions {
  /** How often each call is made that counts, and before that. */
  times: number;
  warmUp: number;
}

/**
 * Prints how long calls take, one after the other, on a small table and on a large one, in turns. Returns the ratio of the
 * medians of all calls.
 */
export async function compareSizes(
  servers: [Started<OurServer>, Started<OurServer>],
  { times, warmUp }: CompareOptions,
): Promise<number> {
  printHead(["call", ...servers.map(({ opened }) => `p50 at ${opened.stored} items, ms`), "ratio"]);
  const print = (name: string, [fast = [], slow = []]: number[][]) => {
    const [few, many] = [median(fast), median(slow)];
    printRow([name, few.toFixed(2), many.toFixed(2), (many / few).toFixed(2)]);
    return many / few;
  };
  const all: number[][] = servers.map(() => []);
  for (const [at, { procedure }] of (servers[0].opened.calls ?? []).entries()) {
    const taken: number[][] = servers.map(() => []);
    for (let done = -warmUp; done < times; done++) {
      for (const [which, { opened }] of servers.entries()) {
        const call = opened.calls[at];
        if (!call) throw new RangeError(`there is no call ${at}`);
        const ms = await timeOf(opened.origin, call, done + warmUp);
        if (done >= 0) taken[which]?.push(ms);
      }
    }
    for (const [which, figures] of taken.entries()) all[which]?.push(...figures);
    print(procedure, taken);
  }
  return print("all of them", all);
}
