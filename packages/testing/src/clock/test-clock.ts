/** The machine's clock, and how far it has been moved ahead. */
export interface TestClock {
  now(): Date;
  /** Moves every later reading ahead. */
  advance(ms: number): void;
}

/** Makes a clock that tells the machine's time until it is moved. */
export function createTestClock(): TestClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    advance(ms) {
      aheadMs += ms;
    },
  };
}
