/** A set of callbacks that hear of a change. */
export interface Listeners {
  add(listener: () => void): () => void;
  notify(): void;
}

/** An empty set of callbacks; `add` returns how to leave it. */
export function createListeners(): Listeners {
  const all = new Set<() => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    notify() {
      for (const listener of all) listener();
    },
  };
}
