/** Returns what makes a value when it is first asked for, and returns the same from then on. What it throws, it throws again. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
