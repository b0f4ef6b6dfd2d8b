import { createStoredItems, createTableScan } from "@quick-photos/db/maintenance";
import { keysProcedure } from "@quick-photos/db/migrations";
import type { Config } from "../config.ts";
import { bulkWritesOf, type startDatabase } from "./start-database.ts";

type Database = Pick<Awaited<ReturnType<typeof startDatabase>>, "client" | "db" | "meter">;

/** Returns what reads the whole table, and writes items as they are stored: under the name of a procedure, for the meter. */
export function openMaintenance({ client, db: { tableKeys }, meter }: Database, config: Config) {
  const { tableName } = config;
  const bulkWrites = bulkWritesOf(config);
  return {
    scanAs: (procedure: string) => createTableScan({ client, tableName, meter, procedure, tableKeys }),
    itemsAs: (procedure: string) => createStoredItems({ client, tableName, meter, procedure, bulkWrites }),
    storedScan: createTableScan({ client, tableName, meter, procedure: keysProcedure }),
  };
}
