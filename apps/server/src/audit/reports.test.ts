import type { Finding } from "@quick-photos/auditor";
import { expect, test } from "vitest";
import type { AuditSummary } from "./audit-report.ts";
import { createJsonReport } from "./json-report.ts";
import { createTextReport } from "./text-report.ts";

const units = { requests: 1, readUnits: 1_200.5, writeUnits: 0, indexReadUnits: 3, indexWriteUnits: 0 };
const versions = [
  { type: "Profile", version: 1, newest: 1, items: 400 },
  { type: "Photo", version: 1, newest: 2, items: 1_200 },
];
const summary: AuditSummary = {
  ...{ items: 2_000, found: 0, repaired: 0, replayed: 0, unsettled: 0 },
  ...{ seconds: 1.25, units, versions },
};
const finding = (at: number, more: Partial<Finding> = {}): Finding => ({
  kind: "card",
  item: { PK: `USER#${at}`, SK: "PHOTO#1" },
  problem: "it differs",
  status: "found",
  ...more,
});

/** Returns all that a report writes. */
function written(report: (write: (text: string) => void) => void): string {
  let text = "";
  report((part) => {
    text += part;
  });
  return text;
}

test("people read a table with some examples of each kind", () => {
  const text = written((write) => {
    const report = createTextReport(write);
    for (let at = 1; at <= 7; at++) report.add(finding(at));
    report.add(finding(8, { kind: "unreadable", status: "repaired", problem: "an escape \u001B[2K" }));
    report.finish({ ...summary, found: 8, repaired: 1, replayed: 1, unsettled: 2 });
  });
  expect(text).toBe(
    [
      "  found  repaired",
      "      1         1  items that do not parse, or are not what their key says (unreadable)",
      "    repaired USER#8 / PHOTO#1: an escape  [2K",
      "      7         0  copies of cards that differ from the profile (card)",
      ...[1, 2, 3, 4, 5].map((at) => `    USER#${at} / PHOTO#1: it differs`),
      "    and 2 more",
      "",
      "8 findings, 1 repaired.",
      "1 dead letter replayed.",
      "2 items kept changing or wait for jobs: audit again.",
      "2,000 items in 1.3 s, for 1,204 read units, 0 write units and 1 request.",
      "By kind and version: Profile 1: 400, Photo 1 (newest: 2): 1,200.",
      "1,200 items of earlier versions: npm run migrate rewrites them.",
      "",
    ].join("\n"),
  );
});

test("programs read one document, whole also when the audit breaks off", () => {
  const whole = written((write) => {
    const report = createJsonReport(write);
    for (const at of [1, 2]) report.add(finding(at));
    report.finish(summary);
  });
  expect(JSON.parse(whole)).toEqual({ findings: [finding(1), finding(2)], summary });
  const broken = written((write) => createJsonReport(write).breakOff("the engine is away"));
  expect(JSON.parse(broken)).toEqual({ findings: [], error: "the engine is away" });
});
