import { expect, test } from "vitest";
import { deriveGrants } from "./derive-grants.ts";
import type { RecordedRequest } from "./recorded-requests.ts";

const request = (action: string, partitions: string[], index: string | null = null): RecordedRequest => ({
  role: "api",
  action,
  index,
  partitions,
});

test("what a batch names together is allowed by one statement", () => {
  expect(deriveGrants([request("BatchGetItem", ["A#{x}", "B"]), request("BatchGetItem", ["C"])])).toEqual([
    { actions: ["BatchGetItem"], index: null, partitions: ["A#{x}", "B", "C"] },
  ]);
});

test("actions that touch the same share a statement, the table and an index do not", () => {
  const grants = deriveGrants([
    request("PutItem", ["A"]),
    request("DeleteItem", ["A"]),
    request("Query", ["A"], "GSI1"),
  ]);
  expect(grants).toEqual([
    { actions: ["DeleteItem", "PutItem"], index: null, partitions: ["A"] },
    { actions: ["Query"], index: "GSI1", partitions: ["A"] },
  ]);
});

test("what names no partition is not kept to any", () => {
  expect(deriveGrants([request("Scan", []), request("UpdateItem", [])])).toEqual([
    { actions: ["Scan", "UpdateItem"], index: null, partitions: null },
  ]);
});
