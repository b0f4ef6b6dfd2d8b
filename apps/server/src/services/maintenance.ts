import type { StoredItems, TableScan } from "@quick-photos/db/maintenance";
import type { ReplayScope } from "@quick-photos/projector";

/** What works on the whole table, past all services. */
export interface Maintenance {
  /** Returns a scan whose calls are metered under a name. */
  scanAs(procedure: string): TableScan;
  /** Returns the items as they are stored, likewise. */
  itemsAs(procedure: string): StoredItems;
  /** The table as it is stored, both copies of what is under two keys: for changes of keys, and metered as they are. */
  storedScan: TableScan;
  /** What projections are made with. */
  projection: ReplayScope;
  /** Whether no other process can be at work on the table. */
  isAlone: boolean;
}
