import fc from "fast-check";
import { expect, test } from "vitest";
import { toPosition } from "./stream-record.ts";

test("positions compare as sequence numbers do", () => {
  const sequenceNumber = fc.bigInt({ min: 1n, max: 10n ** 40n - 1n });
  fc.assert(
    fc.property(sequenceNumber, sequenceNumber, (a, b) => {
      expect(toPosition(String(a)) < toPosition(String(b))).toBe(a < b);
    }),
  );
});
