import { type Finding, type FindingKind, findingKinds } from "@quick-photos/auditor";
import type { AuditReport, AuditSummary, Write } from "./audit-report.ts";

/** Findings shown of a kind; the others are a number. */
const shown = 5;

interface Group {
  found: number;
  repaired: number;
  examples: Finding[];
}

/** The control characters that somebody may have put into a name. */
const controls = /\p{Cc}/gu;

function describe({ item, problem, status }: Finding): string {
  const text = `${status === "repaired" ? "repaired " : ""}${item.PK} / ${item.SK}: ${problem}`;
  return `    ${text.replaceAll(controls, " ")}`;
}

function describeGroup(kind: FindingKind, { found, repaired, examples }: Group): string[] {
  const more = found - examples.length;
  return [
    `${String(found).padStart(7)} ${String(repaired).padStart(9)}  ${findingKinds[kind]} (${kind})`,
    ...examples.map(describe),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

const many = (number: number, what: string) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

function describeSummary({ items, found, repaired, replayed, unsettled, seconds, units }: AuditSummary): string[] {
  const reads = Math.ceil(units.readUnits + units.indexReadUnits);
  const writes = Math.ceil(units.writeUnits + units.indexWriteUnits);
  const cost = `${many(reads, "read unit")}, ${many(writes, "write unit")} and ${many(units.requests, "request")}`;
  return [
    ...(found === 0 ? ["Everything agrees."] : [`${many(found, "finding")}, ${repaired} repaired.`]),
    ...(replayed > 0 ? [`${many(replayed, "dead letter")} replayed.`] : []),
    ...(unsettled > 0 ? [`${many(unsettled, "item")} kept changing or wait for jobs: audit again.`] : []),
    `${many(items, "item")} in ${seconds.toFixed(1)} s, for ${cost}.`,
  ];
}

/** Makes a report for people: a table by kinds, with some examples of each. */
export function createTextReport(write: Write): AuditReport {
  const groups = new Map<FindingKind, Group>();
  const print = (lines: string[]) => write(`${lines.join("\n")}\n`);
  return {
    add(finding) {
      const group = groups.get(finding.kind) ?? { found: 0, repaired: 0, examples: [] };
      groups.set(finding.kind, group);
      group.found += 1;
      if (finding.status === "repaired") group.repaired += 1;
      if (group.examples.length < shown) group.examples.push(finding);
    },
    finish(summary) {
      const kinds = Object.keys(findingKinds) as FindingKind[];
      const lines = kinds.flatMap((kind) => {
        const group = groups.get(kind);
        return group ? describeGroup(kind, group) : [];
      });
      print([...(lines.length > 0 ? ["  found  repaired", ...lines, ""] : []), ...describeSummary(summary)]);
    },
    breakOff() {},
  };
}
