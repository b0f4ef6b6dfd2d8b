/** Collects what has to be closed again, in the opposite order. */
export interface Closing {
  /** Returns a resource, which is closed with the rest. */
  use<T extends AsyncDisposable>(resource: T): T;
  defer(step: () => Promise<void>): void;
}

/** Opens several things as one: all of them are closed when it is, or when one of them does not open. */
export async function openTogether<T extends object>(
  open: (closing: Closing) => Promise<T>,
): Promise<T & AsyncDisposable> {
  const steps: (() => Promise<void>)[] = [];
  const close = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) await step();
  };
  const closing: Closing = {
    use(resource) {
      steps.push(async () => resource[Symbol.asyncDispose]());
      return resource;
    },
    defer: (step) => void steps.push(step),
  };
  try {
    return { ...(await open(closing)), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
