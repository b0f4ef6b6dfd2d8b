/** Where the device keeps single values; nowhere in a browser that is told to keep nothing, which refuses the very look. */
function open(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

const values = open();

/** Whether this device keeps single values at all. */
export const keepsValues = values !== undefined;

/** Returns what is kept under a name; null when there is nothing. */
export const keptValue = (name: string): string | null => values?.getItem(name) ?? null;

/** Keeps a value under a name, or with null none; where there is no room, it holds until the page is closed. */
export function keepValue(name: string, value: string | null): void {
  try {
    if (value === null) values?.removeItem(name);
    else values?.setItem(name, value);
  } catch {
    // Nobody has to do without what they have chosen for the next visit's sake.
  }
}
