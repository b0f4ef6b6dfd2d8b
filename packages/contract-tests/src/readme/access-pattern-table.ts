import { type AccessPattern, accessPatterns, type Budget, tutorialPatterns } from "@quick-photos/db";
import type { MeasuredBudgets } from "../budget/measure-budgets.ts";
import type { ProcedurePath } from "../cases/contract-case.ts";
import { code, markdownTable } from "./markdown-table.ts";
import { readBlock } from "./readme-file.ts";

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

/** Returns the table of access patterns: those of the tutorial by their number, then the others. */
export function accessPatternTable(measured: MeasuredBudgets): string {
  return markdownTable(
    head,
    accessPatterns.map((pattern) => row(pattern, measured)),
  );
}

/** Returns the procedures that the README's table has a row for. */
export function procedureRows(readme: string): string[] {
  const rows = readBlock(readme, "access-patterns").split("\n").slice(2);
  return rows.map((line) => line.split("|")[3]?.replaceAll("`", "").trim() ?? "");
}
