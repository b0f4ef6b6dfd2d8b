import type { Signals } from "./signals.ts";
import type { MeasuredPorts } from "./telemetry.ts";

/** Makes ports that are measured: what goes through them is counted, and is otherwise as it was. */
export function createMeasuredPorts({ record, observe }: Signals): MeasuredPorts {
  let waiting = 0;
  let streams = 0;
  observe("quick_photos.passwords.waiting", () => [{ value: waiting }]);
  observe("quick_photos.live.streams", () => [{ value: streams }]);
  const passwordWaited = (since: number, reason?: string) => {
    waiting -= 1;
    record("quick_photos.passwords.wait", (performance.now() - since) / 1_000, { "error.type": reason });
  };
  return {
    hasher: (hasher) => ({
      ...hasher,
      async inTurn(task) {
        const since = performance.now();
        let hasTurn = false;
        waiting += 1;
        try {
          return await hasher.inTurn(() => {
            hasTurn = true;
            passwordWaited(since);
            return task();
          });
        } catch (error) {
          if (!hasTurn) passwordWaited(since, reasonOf(error));
          throw error;
        }
      },
    }),
    limiter: (limiter) => ({
      ...limiter,
      async take(name, key, points) {
        const waitMs = await limiter.take(name, key, points);
        if (waitMs > 0) record("quick_photos.limits.refusals", 1, { "quick_photos.limit": name });
        return waitMs;
      },
    }),
    live: (live) => ({
      ...live,
      async listen(userId, listener) {
        const stop = await live.listen(userId, listener);
        streams += 1;
        let isOpen = true;
        return () => {
          if (isOpen) streams -= 1;
          isOpen = false;
          stop();
        };
      },
    }),
  };
}

/** By its shape: the class would bring the whole API into the file that is loaded when wanted. */
function reasonOf(error: unknown): string {
  return error instanceof Error && "reason" in error ? String(error.reason) : "INTERNAL";
}
