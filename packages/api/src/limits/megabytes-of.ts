/** Returns how many megabytes a file counts as, one at least. */
export function megabytesOf(byteLength: number): number {
  return Math.max(1, Math.ceil(byteLength / 1_000_000));
}
