import { isLong } from "./config.ts";

/**
 * Returns how often something is tried, or how many take part: `usually` on every run, `long` in the nightly
 * `npm run test:long`. The same is asserted of both; more of it finds what is rarer.
 */
export function repeats({ usually, long }: { usually: number; long: number }): number {
  return isLong ? long : usually;
}
