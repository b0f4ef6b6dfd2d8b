/** What waits for somebody who reads. */
export interface Reader<T> {
  /** Adds what comes; where too much waits already, the oldest is lost. */
  add(value: T): void;
  /** Drops of what waits all that is so; it is not lost, and nobody is told. */
  drop(isSo: (value: T) => boolean): void;
  /** Returns what comes next, first of all how many were lost before it; undefined when nothing waits. */
  take(): T | undefined;
  /** Resolves when something may wait. */
  woken(): Promise<void>;
  /** Lets whoever waits look again. */
  wake(): void;
}

interface ReaderOptions<T> {
  /** How many may wait. */
  capacity: number;
  /** Returns what is read in the place of so many that were lost. */
  lost(count: number): T;
}

/** Makes a reader for whom this waits already. */
export function createReader<T>(first: readonly T[], { capacity, lost }: ReaderOptions<T>): Reader<T> {
  let waiting = [...first];
  let lostCount = 0;
  let resolve = () => {};
  return {
    add(value) {
      waiting.push(value);
      if (waiting.length > capacity) {
        waiting.shift();
        lostCount += 1;
      }
      resolve();
    },
    drop(isSo) {
      waiting = waiting.filter((value) => !isSo(value));
    },
    take() {
      if (lostCount === 0) return waiting.shift();
      const told = lost(lostCount);
      lostCount = 0;
      return told;
    },
    woken: () =>
      new Promise((wake) => {
        resolve = wake;
      }),
    wake: () => resolve(),
  };
}
