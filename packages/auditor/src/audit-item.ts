import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { auditProcedure } from "./audit-procedure.ts";
import type { AuditOptions } from "./audit-table.ts";
import { type Examination, examine } from "./examine/examine.ts";
import type { Finding } from "./findings.ts";
import type { Reading } from "./inspect/inspector.ts";
import { itemKinds } from "./inspect/item-kinds.ts";
import { createShortfalls } from "./inspect/shortfalls.ts";

/** What an audit says of one item. */
export interface ItemAudit {
  /** What is proven to be wrong with it; nothing where everything agrees. */
  findings: Finding[];
  /** What looked wrong and kept changing, or waits for a job: nothing can be said of it yet. */
  unsettled: number;
}

/**
 * Audits one item as `auditTable` does all of them, and changes nothing: it is read again until what looks wrong is
 * proven, with the projector caught up in between. What is missing beside it, another item's inspection would raise.
 */
export async function auditItem(
  { db, trail, now }: Pick<AuditOptions, "db" | "trail" | "now">,
  key: PrimaryKey,
): Promise<ItemAudit> {
  const findings: Finding[] = [];
  const examination: Examination = {
    db: db.attributedTo(auditProcedure),
    trail,
    now,
    shortfalls: createShortfalls(),
    isRepairing: false,
    onFinding: (finding) => findings.push(finding),
    onAffected: () => {},
  };
  const rows = await examine(examination, "rows", [key]);
  const counters = await examine(examination, "counters", [key]);
  return { findings, unsettled: rows.unsettled + counters.unsettled };
}

/** Returns the items that an item has to agree with; none for one that cannot be read. */
export function referencesOf(item: Item & PrimaryKey, reading: Reading): PrimaryKey[] {
  try {
    return itemKinds.get(item.type)?.read(item, reading).refers ?? [];
  } catch {
    return [];
  }
}
