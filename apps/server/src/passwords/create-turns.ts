import { ApiError } from "@quick-photos/api";

/** How many have their turn at once, how many wait for theirs, and for how many milliseconds at most. */
export interface TurnLimits {
  atOnce: number;
  waiting: number;
  patienceMs: number;
}

/** Runs tasks when it is their turn. */
export interface Turns {
  /** Throws `PASSWORDS_BUSY` for a task whose turn does not come in time. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

/**
 * Makes turns for what comes faster than it can be done. Who came last is next: whoever came earlier has waited in vain
 * soon, and in the order of their coming everybody would wait for as long as they may and then be refused. That nobody
 * is refused at once keeps those who ask again at once from asking often; that they wait for half the time at least, and
 * each for another, keeps those who came together from coming back together.
 */
export function createTurns({ atOnce, waiting, patienceMs }: TurnLimits): Turns {
  const line = new Set<() => void>();
  let running = 0;

  const wait = () =>
    new Promise<void>((resolve, reject) => {
      const admit = () => {
        clearTimeout(timer);
        line.delete(admit);
        resolve();
      };
      const timer = setTimeout(
        () => {
          line.delete(admit);
          reject(new ApiError("PASSWORDS_BUSY"));
        },
        patienceMs * (0.5 + Math.random() / 2),
      );
      line.add(admit);
    });

  return {
    async inTurn(task) {
      if (line.size >= waiting) throw new ApiError("PASSWORDS_BUSY");
      // Whoever leaves hands their place on, so that nobody slips in between.
      if (running >= atOnce) await wait();
      else running++;
      try {
        return await task();
      } finally {
        const next = [...line].at(-1);
        if (next) next();
        else running--;
      }
    },
  };
}
