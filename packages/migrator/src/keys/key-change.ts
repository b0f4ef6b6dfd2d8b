import type { TransactWrite } from "@quick-photos/db/io";
import { keys } from "@quick-photos/db/items";
import type { TableScan } from "@quick-photos/db/maintenance";
import type { KeyMigration } from "@quick-photos/db/migrations";
import type { MigrationTerms } from "../migration-terms.ts";

/** A change of keys that is to be brought a step on, and what it works with. */
export interface KeyChange<Migration extends KeyMigration = KeyMigration> {
  migration: Migration;
  terms: MigrationTerms;
  /** Metered as `keysProcedure`, as everything that a change of keys does. */
  scan: Pick<TableScan, "pages">;
  /** Resolves when it may read or write on, and when the signal is aborted. */
  ready(signal?: AbortSignal): Promise<void>;
  /** Parts of the table that are walked side by side; a step that was begun keeps its own number. */
  segments: number;
  /** Milliseconds after which every process acts by a step that is in the table: `settlingMs` of what they go by. */
  settlingMs: number;
  /** Told what is being done, and how many items have been looked at for it. */
  onProgress(doing: string, items: number): void;
  /** Aborted to have it stop where the next one goes on. */
  signal?: AbortSignal;
}

/**
 * Returns what lets a transaction fail once the table is at another step: whoever was halted in the middle of a step does
 * not write by it when it goes on.
 */
export function onlyAtStep({ name }: KeyMigration, step: string): TransactWrite {
  return {
    ConditionCheck: {
      Key: keys.migration.key({ name }),
      ConditionExpression: "#step = :step",
      ExpressionAttributeNames: { "#step": "step" },
      ExpressionAttributeValues: { ":step": step },
    },
  };
}
