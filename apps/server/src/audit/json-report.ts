import type { AuditReport, Write } from "./audit-report.ts";

/**
 * Makes a report that is one JSON document, `{ "findings": [...], "summary": {...} }`, written as it comes; with `error`
 * instead of the summary when the audit breaks off.
 */
export function createJsonReport(write: Write): AuditReport {
  let separator = "\n";
  const end = (name: string, value: unknown) => write(`\n], "${name}": ${JSON.stringify(value, null, 2)} }\n`);
  write('{ "findings": [');
  return {
    add(finding) {
      write(`${separator}${JSON.stringify(finding)}`);
      separator = ",\n";
    },
    finish: (summary) => end("summary", summary),
    breakOff: (reason) => end("error", reason),
  };
}
