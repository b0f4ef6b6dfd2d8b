import type { Budget } from "./access-pattern.ts";

/** Returns a budget's requests in words, and how many they are for what is not in the cache where that differs: `1 (cold 2)`. */
export function describeRequests({ requests, coldRequests }: Budget): string {
  return requests === coldRequests ? `${requests}` : `${requests} (cold ${coldRequests})`;
}

/** Returns a budget's capacity units in words: `1 read + 2 write`, `0` for none. */
export function describeUnits({ readUnits, writeUnits, indexReadUnits, indexWriteUnits }: Budget): string {
  const units: [number, string][] = [
    [readUnits, "read"],
    [indexReadUnits, "index read"],
    [writeUnits, "write"],
    [indexWriteUnits, "index write"],
  ];
  const spent = units.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`);
  return spent.join(" + ") || "0";
}
