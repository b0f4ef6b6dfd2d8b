/** 256 bits, the size of the hash in HS256: RFC 7518, section 3.2, asks for no shorter key. */
const minimumBytes = 32;

/** Of 32 random characters, even of only 16 kinds as in hexadecimal, fewer than 10 kinds occur once in millions. */
const minimumVariety = 10;

function isRepetition(secret: string): boolean {
  // A string occurs inside two copies of itself, first and last character cut, only when it repeats a shorter one.
  return (secret + secret).slice(1, -1).includes(secret);
}

/** Returns why a secret must not sign anything, null when it may. The secret is not part of the answer. */
export function describeWeakness(secret: string): string | null {
  const bytes = Buffer.byteLength(secret);
  if (bytes < minimumBytes) return `too weak: ${bytes} bytes, expected ${minimumBytes} or more`;
  if (new Set(secret).size < minimumVariety) return "too weak: made of too few different characters";
  if (isRepetition(secret)) return "too weak: it repeats itself";
  return null;
}
