import { type Finding, type FindingKind, findingKinds } from "@quick-photos/auditor";
import { describeUnits, many, printable } from "../command-line/words.ts";
import type { AuditReport, AuditSummary, Write } from "./audit-report.ts";

/** Findings shown of a kind; the others are a number. */
const shown = 5;

interface Group {
  found: number;
  repaired: number;
  examples: Finding[];
}

function describe({ item, problem, status }: Finding): string {
  const text = `${status === "repaired" ? "repaired " : ""}${item.PK} / ${item.SK}: ${problem}`;
  return `    ${printable(text)}`;
}

function describeGroup(kind: FindingKind, { found, repaired, examples }: Group): string[] {
  const more = found - examples.length;
  return [
    `${String(found).padStart(7)} ${String(repaired).padStart(9)}  ${findingKinds[kind]} (${kind})`,
    ...examples.map(describe),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

/** Returns how many items there are of each kind and version, and what is to be done about those of earlier ones. */
function describeVersions(versions: AuditSummary["versions"]): string[] {
  const isEarlier = ({ version, newest }: AuditSummary["versions"][number]) => version < newest;
  const earlier = versions.filter(isEarlier).reduce((sum, { items }) => sum + items, 0);
  const counts = versions.map((each) => {
    const state = isEarlier(each) ? ` (newest: ${each.newest})` : "";
    return `${each.type} ${each.version}${state}: ${each.items.toLocaleString("en")}`;
  });
  return [
    `By kind and version: ${counts.join(", ")}.`,
    ...(earlier > 0 ? [`${many(earlier, "item")} of earlier versions: npm run migrate rewrites them.`] : []),
  ];
}

function describeSummary({
  items,
  found,
  repaired,
  replayed,
  unsettled,
  seconds,
  units,
  versions,
}: AuditSummary): string[] {
  return [
    ...(found === 0 ? ["Everything agrees."] : [`${many(found, "finding")}, ${repaired} repaired.`]),
    ...(replayed > 0 ? [`${many(replayed, "dead letter")} replayed.`] : []),
    ...(unsettled > 0 ? [`${many(unsettled, "item")} kept changing or wait for jobs: audit again.`] : []),
    `${many(items, "item")} in ${seconds.toFixed(1)} s, for ${describeUnits(units)}.`,
    ...describeVersions(versions),
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
