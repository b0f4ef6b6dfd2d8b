const keyPattern = /^[0-9A-Za-z][0-9A-Za-z.-]*(?:\/[0-9A-Za-z][0-9A-Za-z.-]*)*$/;

/** Returns the key itself; a TypeError for what could be a path or mean something to a store. */
export function checkedKey(key: string): string {
  if (!keyPattern.test(key)) throw new TypeError(`not a key: ${key}`);
  return key;
}
