/** A value of the whole page that screens follow, for `useSyncExternalStore`. */
export interface Value<T> {
  read(): T;
  write(next: T): void;
  /** Tells of every change; returns how to stop listening. */
  subscribe(listener: () => void): () => void;
}

/** A value with its first content. */
export function createValue<T>(first: T): Value<T> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    read: () => current,
    write(next) {
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
