import type { ObjectStore } from "../object-store.ts";
import type { MediaAudit, MediaFindingKind, MediaFindingStatus } from "./media-audit.ts";
import type { MediaRows } from "./media-rows.ts";

/** What every part of an audit works with. */
export interface Auditor {
  readonly store: ObjectStore;
  readonly rows: MediaRows;
  /** Whether what is found is put right. */
  readonly repairs: boolean;
  /** Whether a file was written so long ago that no ticket for it is good any more. */
  isSettled(modifiedAt: Date): boolean;
  count(files: number): void;
  countRow(): void;
  /** Notes a file that nothing needs, and removes it if it may. */
  findFile(kind: MediaFindingKind, key: string): Promise<void>;
  /** Notes files that are missed, and what became of them. */
  findMissing(kind: MediaFindingKind, keys: readonly string[], status: MediaFindingStatus): void;
  readonly result: MediaAudit;
}

/** Returns an auditor that has seen nothing yet. */
export function createAuditor(o: Pick<Auditor, "store" | "rows" | "repairs"> & { settledBefore: Date }): Auditor {
  const result: MediaAudit = { files: 0, rows: 0, findings: [], suspectsWrongStore: false };
  return {
    store: o.store,
    rows: o.rows,
    repairs: o.repairs,
    isSettled: (modifiedAt) => modifiedAt < o.settledBefore,
    count(files) {
      result.files += files;
    },
    countRow() {
      result.rows += 1;
    },
    async findFile(kind, key) {
      if (o.repairs) await o.store.delete([key]);
      result.findings.push({ kind, key, status: o.repairs ? "removed" : "found" });
    },
    findMissing(kind, keys, status) {
      for (const key of keys) result.findings.push({ kind, key, status });
    },
    result,
  };
}
