/**
 * Returns bytes without the zeros, or the ones of erased memory, that fill a file which was never written to its end: a
 * decoder would draw them.
 */
export function withoutFilling(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0xff)) end--;
  return bytes.subarray(0, end);
}
