import { auditProcedure, auditTable, type Finding } from "@quick-photos/auditor";
import type { PacedMeter } from "@quick-photos/db/maintenance";
import { createProgressBar } from "../command-line/progress-bar.ts";
import type { Screen } from "../command-line/screen.ts";
import type { Composition } from "../compose.ts";
import type { AuditReport } from "./audit-report.ts";
import { followTrail } from "./follow-trail.ts";
import type { AuditCommand } from "./read-arguments.ts";
import { replayDeadLetters } from "./replay-dead-letters.ts";

/** What to audit, how, and where the report goes. */
export interface TableAudit {
  command: Extract<AuditCommand, { kind: "table" }>;
  composition: Pick<Composition, "services" | "projector" | "maintenance">;
  meter: PacedMeter;
  report: AuditReport;
  screen: Screen;
}

/** Audits the table, and returns whether everything in it agrees by now. Throws AuditError and DbError. */
export async function runTableAudit({ command, composition, meter, report, screen }: TableAudit): Promise<boolean> {
  const { services, maintenance } = composition;
  const startedAt = performance.now();
  const replayed = command.isReplaying
    ? await replayDeadLetters(maintenance.projection, (text) => screen.write(`audit: ${text}\n`))
    : 0;
  const scan = maintenance.scanAs(auditProcedure);
  const progress = createProgressBar(screen, await scan.approximateItems());
  const counts = { found: 0, repaired: 0 };
  const onFinding = (finding: Finding) => {
    counts.found += 1;
    if (finding.status === "repaired") counts.repaired += 1;
    report.add(finding);
  };
  try {
    const result = await auditTable({
      db: services.db,
      scan,
      trail: followTrail(composition),
      ready: meter.ready,
      now: services.now,
      segments: command.segments,
      isRepairing: command.isRepairing,
      onFinding,
      onProgress: (items) => progress.show(items, `${counts.found.toLocaleString("en")} findings`),
    });
    progress.clear();
    const seconds = Math.round(performance.now() - startedAt) / 1_000;
    report.finish({ ...result, ...counts, replayed, seconds, units: meter.totals() });
    return counts.found === counts.repaired;
  } catch (error) {
    progress.clear();
    report.breakOff(error instanceof Error ? error.message : String(error));
    throw error;
  }
}
