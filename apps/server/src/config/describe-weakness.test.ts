import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { describeWeakness } from "./describe-weakness.ts";

test("random secrets are strong in any usual spelling", () => {
  for (let i = 0; i < 1_000; i += 1) {
    for (const encoding of ["hex", "base64", "base64url"] as const) {
      expect(describeWeakness(randomBytes(32).toString(encoding))).toBeNull();
    }
  }
});

test.each([
  ["short", "5 bytes"],
  ["mV3q8ZrT1yLk5XwN7cJd2BfG9hPs4Au", "31 bytes"],
  ["a".repeat(64), "too few"],
  ["changemechangemechangemechangeme", "too few"],
  ["0123456789abcdef0123456789abcdef", "repeats"],
])("refuses %s", (secret, reason) => {
  const weakness = describeWeakness(secret);
  expect(weakness).toContain(reason);
  expect(weakness).not.toContain(secret);
});
