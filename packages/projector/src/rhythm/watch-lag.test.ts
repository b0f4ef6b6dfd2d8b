import { expect, test } from "vitest";
import { watchLag } from "./watch-lag.ts";

test("a high lag is told once, and its end once, whatever happens between", async () => {
  const lags = [0, 9_000, 10_001, 60_000, null, 5_000, 1_999, 0];
  const said: [string, object][] = [];
  const stopping = new AbortController();
  await watchLag({
    stopping: stopping.signal,
    progress: { lag: () => ({ ms: lags[0] ?? null, failure: null }) },
    timer: {
      async wait() {
        lags.shift();
        if (lags.length === 0) stopping.abort();
      },
    },
    logger: {
      info: (details) => void said.push(["info", details]),
      warn: (details) => void said.push(["warn", details]),
    },
  });
  expect(said).toEqual([
    ["warn", { lagMs: 10_001 }],
    ["info", { lagMs: 1_999 }],
  ]);
});
