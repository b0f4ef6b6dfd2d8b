/** What is left out of maps and lists: the SDK does so when it is told to remove undefined values, and with functions always. */
export const isLeftOut = (value: unknown) => value === undefined || typeof value === "function";

/** Returns a map with every value converted, without those that are left out. */
export function convertMap<From, To>(map: Record<string, From>, convert: (value: From) => To): Record<string, To> {
  const converted: Record<string, To> = {};
  for (const name in map) {
    const value = map[name] as From;
    if (!isLeftOut(value)) converted[name] = convert(value);
  }
  return converted;
}
