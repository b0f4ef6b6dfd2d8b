import fc from "fast-check";
import { expect, test } from "vitest";
import { toPosition, toStreamRecord } from "./stream-record.ts";

test("positions compare as sequence numbers do", () => {
  const sequenceNumber = fc.bigInt({ min: 1n, max: 10n ** 40n - 1n });
  fc.assert(
    fc.property(sequenceNumber, sequenceNumber, (a, b) => {
      expect(toPosition(String(a)) < toPosition(String(b))).toBe(a < b);
    }),
  );
});

test("a number that JavaScript cannot hold exactly does not stop the reader", () => {
  const NewImage = { PK: { S: "a" }, n: { N: "12345678901234567890123" } };
  const record = toStreamRecord("s", { eventName: "INSERT", dynamodb: { SequenceNumber: "7", NewImage } });
  expect(record.newImage).toEqual({ PK: "a", n: Number("12345678901234567890123") });
});
