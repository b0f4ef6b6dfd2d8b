import { type AccessPattern, type Budget, tutorialPatterns } from "@quick-photos/db";
import type { MeasuredBudgets } from "../budget/measure-budgets.ts";
import type { ProcedurePath } from "../cases/contract-case.ts";
import { readBlock } from "./blocks.ts";
import { code, markdownTable } from "./markdown-table.ts";

const head = ["#", "Access pattern", "Procedure", "Request", "Key condition", "Reads", "Requests", "Units"];

function describeRequests({ requests, coldRequests }: Budget): string {
  return requests === coldRequests ? `${requests}` : `${requests} (cold ${coldRequests})`;
}

function describeUnits({ readUnits, writeUnits, indexReadUnits, indexWriteUnits }: Budget): string {
  const units: [number, string][] = [
    [readUnits, "read"],
    [indexReadUnits, "index read"],
    [writeUnits, "write"],
    [indexWriteUnits, "index write"],
  ];
  const spent = units.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`);
  return spent.join(" + ") || "0";
}

function row(pattern: AccessPattern, measured: MeasuredBudgets): string[] {
  const { id, question, operation, index, keyCondition, consistency } = pattern;
  const number = tutorialPatterns.indexOf(pattern) + 1;
  const budget = measured[id as ProcedurePath];
  return [
    number > 0 ? `${number}` : "",
    question,
    code(id),
    index === "table" ? operation : `${operation} (${index})`,
    code(keyCondition),
    consistency === "write" ? "" : consistency,
    describeRequests(budget),
    describeUnits(budget),
  ];
}

/** Returns a table of access patterns; those of the tutorial have their number. */
export function accessPatternTable(patterns: readonly AccessPattern[], measured: MeasuredBudgets): string {
  return markdownTable(
    head,
    patterns.map((pattern) => row(pattern, measured)),
  );
}

/** Returns the procedures that the table of all access patterns has a row for. */
export function procedureRows(page: string): string[] {
  const rows = readBlock(page, "access-patterns").split("\n").slice(2);
  return rows.map((line) => line.split("|")[3]?.replaceAll("`", "").trim() ?? "");
}
