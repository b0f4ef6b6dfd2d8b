import type { AuditResult, Finding } from "@quick-photos/auditor";
import type { CapacityTotals } from "@quick-photos/db";

/** What an audit came to, and what it cost. */
export interface AuditSummary extends AuditResult {
  found: number;
  /** Of those found, how many are right by now. */
  repaired: number;
  /** What was dead-lettered and has been done once more. */
  replayed: number;
  seconds: number;
  units: CapacityTotals;
}

/** Where findings go as they come, and the summary at the end. */
export interface AuditReport {
  add(finding: Finding): void;
  finish(summary: AuditSummary): void;
  /** Ends a report that will not be complete. */
  breakOff(reason: string): void;
}

/** Takes text. */
export type Write = (text: string) => void;
