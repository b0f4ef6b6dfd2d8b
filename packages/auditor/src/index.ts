export { AuditError } from "./audit-error.ts";
export { auditItem, type ItemAudit, referencesOf } from "./audit-item.ts";
export { auditProcedure } from "./audit-procedure.ts";
export { type AuditOptions, type AuditResult, auditTable } from "./audit-table.ts";
export { type Finding, type FindingKind, findingKinds } from "./findings.ts";
export { createCheckpointTrail } from "./trail/checkpoint-trail.ts";
export type { Trail } from "./trail/trail.ts";
