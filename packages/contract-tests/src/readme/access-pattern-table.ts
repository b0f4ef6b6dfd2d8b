import {
  type AccessPattern,
  describeRequests,
  describeUnits,
  type RecordedRequest,
  recordRequests,
} from "@quick-photos/db";
import { readBlock } from "./blocks.ts";
import { code, markdownTable } from "./markdown-table.ts";

const head = ["#", "Access pattern", "Procedure", "Request", "Keys", "Reads", "Requests", "Units"];

/** How a request stands after the one before it: beside it, after it, or only sometimes. */
function join(text: (request: RecordedRequest) => string, requests: RecordedRequest[]): string {
  return requests
    .map((request, at) => {
      const mark = at === 0 ? "" : request.beside ? " ∥ " : ", ";
      const often = request.atMost > 1 ? ` (${request.atMost} at most)` : "";
      return `${mark}${request.only ? `${request.only}: ` : ""}${text(request)}${often}`;
    })
    .join("");
}

function row(pattern: AccessPattern): string[] {
  const { id, question, tutorial, budget } = pattern;
  const requests = recordRequests(pattern);
  return [
    tutorial === undefined ? "" : `${tutorial}`,
    question,
    code(id),
    join(({ operation, index }) => (index ? `${operation} (${index})` : operation), requests),
    requests.map(({ keyCondition }) => code(keyCondition)).join("; "),
    [...new Set(requests.flatMap(({ consistency }) => consistency ?? []))].join(", "),
    describeRequests(budget),
    describeUnits(budget),
  ];
}

/**
 * Returns a table of access patterns; those of the tutorial have their number. What they cost is their budget, which
 * is what budget.test.ts measures.
 */
export function accessPatternTable(patterns: readonly AccessPattern[]): string {
  return markdownTable(head, patterns.map(row));
}

/** Returns the procedures that the table of all access patterns has a row for. */
export function procedureRows(page: string): string[] {
  const rows = readBlock(page, "access-patterns").split("\n").slice(2);
  return rows.map((line) => line.split("|")[3]?.replaceAll("`", "").trim() ?? "");
}
