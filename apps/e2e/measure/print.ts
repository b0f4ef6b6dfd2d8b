/** Prints a measured value with its limit, e.g. `tap to change: 12 ms (at most 50 ms)`. */
export function print(what: string, value: string): void {
  process.stdout.write(`  ${what}: ${value}\n`);
}
