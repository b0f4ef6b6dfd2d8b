import type { ObjectStore } from "../object-store.ts";
import type { MediaAudit, MediaFindingKind } from "./media-audit.ts";
import type { MediaRows } from "./media-rows.ts";

/** What every part of an audit works with. */
export interface Auditor {
  readonly store: ObjectStore;
  readonly rows: MediaRows;
  /** Whether what is found is removed. */
  readonly repairs: boolean;
  /** Whether a file was written so long ago that no ticket for it is good any more. */
  isSettled(modifiedAt: Date): boolean;
  count(files: number): void;
  countRow(): void;
  /** Notes a finding, and removes its file if it may. */
  find(kind: MediaFindingKind, key: string): Promise<void>;
  readonly result: MediaAudit;
}

/** Answers an auditor that has seen nothing yet. */
export function createAuditor(o: Pick<Auditor, "store" | "rows" | "repairs"> & { settledBefore: Date }): Auditor {
  const result: MediaAudit = { files: 0, rows: 0, findings: [] };
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
    async find(kind, key) {
      const removed = o.repairs && kind !== "rowWithoutFile";
      if (removed) await o.store.delete([key]);
      result.findings.push({ kind, key, removed });
    },
    result,
  };
}
