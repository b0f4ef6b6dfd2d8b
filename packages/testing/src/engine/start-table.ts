import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { openTable, type TableOptions } from "./open-table.ts";

/** Starts an empty table on an engine of its own, in memory; `stop` ends both. */
export async function startTable(options: TableOptions = {}) {
  const engine = await startEmbeddedEngine();
  const table = openTable(engine.endpoint, options);
  await table.create();
  return {
    ...table,
    engine,
    async stop() {
      table.close();
      await engine.stop();
    },
  };
}

/** A test's table. */
export type TestTable = Awaited<ReturnType<typeof startTable>>;
