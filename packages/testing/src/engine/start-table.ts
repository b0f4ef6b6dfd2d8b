import { openTable, type TableOptions } from "./open-table.ts";
import { startTestEngine } from "./start-test-engine.ts";

interface StartOptions extends TableOptions {
  /** Left as it is made, for what comes before a server does, and for tables of before; false when left out. */
  isUntouched?: boolean;
}

/**
 * Starts an empty table on an engine of its own; `stop` ends both. It is looked at as by a server that starts,
 * so that nothing in it is taken for older than this code.
 */
export async function startTable({ isUntouched = false, ...options }: StartOptions = {}) {
  const engine = await startTestEngine();
  const table = openTable(engine.endpoint, options);
  await table.create();
  if (!isUntouched) await table.db.tableKeys.check();
  return {
    ...table,
    engine,
    async stop() {
      await engine.stop();
      table.close();
    },
  };
}

/** A test's table. */
export type TestTable = Awaited<ReturnType<typeof startTable>>;
