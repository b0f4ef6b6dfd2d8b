const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(" ", ""), "hex");

/** Code 10 for differences of 7 bits, code 0 for a block without anything else (ITU-T T.81, annexes C and F). */
const tables = [
  hex("ffdb 0043 00 ".concat("01".repeat(64))),
  hex("ffc4 0016 00 00030000000000000000000000000000 000507"),
  hex("ffc4 0014 10 01000000000000000000000000000000 00"),
];

/** How many blocks a picture is wide and high. */
const side = 8;

/** The parts of a JPEG of 64 by 64 grey pixels with a restart marker after every block, of which each has another grey. */
export function restartedJpeg(): { head: Buffer; intervals: Buffer[] } {
  const frame = hex("ffc0 000b 08 0040 0040 01 01 11 00");
  const head = Buffer.concat([
    hex("ffd8"),
    ...tables,
    frame,
    hex("ffdd 0004 0001"),
    hex("ffda 0008 01 01 00 00 3f 00"),
  ]);
  const intervals = Array.from({ length: side * side }, (_, at) => {
    // The difference, the code that ends the block, and ones up to the next byte.
    const data = Buffer.from([0b10000000 | ((64 + at) >> 1), (((64 + at) & 1) << 7) | 0b00111111]);
    return at === side * side - 1 ? data : Buffer.concat([data, Buffer.from([0xff, 0xd0 + (at % 8)])]);
  });
  return { head, intervals };
}
