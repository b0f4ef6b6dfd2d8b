/** Makes something when it is first asked for: a format loads its language's data, which the first paint need not wait for. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
