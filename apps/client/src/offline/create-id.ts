/** Random bytes of an id: 128 bits, as a UUID has. */
const idBytes = 16;

/** Returns an id that nothing else has, in hex. `crypto.randomUUID` is missing on pages that are not served securely. */
export const createId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(idBytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
