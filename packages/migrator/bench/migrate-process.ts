import { createDb } from "@quick-photos/db";
import { createPacedMeter, createTableScan } from "@quick-photos/db/maintenance";
import { openTable } from "@quick-photos/testing/engine";
import { migrateProcedure, migrateVersions } from "../src/index.ts";

/** What the process says after every page. */
export interface Looked {
  items: number;
  /** Bytes of memory that the process has. */
  rss: number;
}

const [endpoint = "", units, segments] = process.argv.slice(2);
const { client, tableName, close } = openTable(endpoint);
const meter = createPacedMeter({ procedure: migrateProcedure, unitsPerSecond: Number(units) });
const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());

await migrateVersions({
  terms: {
    db: createDb({ client, tableName, meter }).attributedTo(migrateProcedure),
    owner: `process ${process.pid}`,
    isSole: true,
    now: () => new Date(),
  },
  scan: createTableScan({ client, tableName, meter, procedure: migrateProcedure }),
  segments: Number(segments),
  isAnew: false,
  ready: meter.ready,
  onUnreadable: () => {},
  onProgress: (items) => void process.send?.({ items, rss: process.memoryUsage.rss() } satisfies Looked),
  signal: stopping.signal,
});
close();
process.disconnect();
