/** One thing to undo. */
type Step = () => Promise<void> | void;

/** What was started, to be stopped in the opposite order. */
export interface StopStack {
  defer(step: Step): void;
  /** Runs every step once, the latest first; a step that fails does not keep the others from running. */
  stop(): Promise<void>;
}

/** Makes an empty stack. */
export function createStopStack(): StopStack {
  const steps: Step[] = [];
  return {
    defer: (step) => void steps.push(step),
    async stop() {
      const failures: unknown[] = [];
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        await Promise.resolve(step()).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw new AggregateError(failures, "not everything could be stopped");
    },
  };
}
