import { statSync } from "node:fs";
import path from "node:path";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { createStoredItems, type TypedItem } from "@quick-photos/db/maintenance";
import { switchStream } from "@quick-photos/db/table";
import { createTemporaryFolder } from "@quick-photos/testing";
import { openTable } from "@quick-photos/testing/engine";
import { checkFile, exportTable, fillTable } from "../src/index.ts";

/** `pnpm --filter @quick-photos/transfer bench:transfer [items]`: what carrying a table takes, on files of the embedded engine. */

const [count = 100_000] = process.argv.slice(2).map(Number);
const folder = createTemporaryFolder();

/** Starts an engine on a file of its own, with an empty table. */
async function start(name: string) {
  const engine = await startEmbeddedEngine({ dataFile: path.join(folder.path, name) });
  const table = openTable(engine.endpoint);
  await table.create();
  const { client, tableName, tally: meter, db } = table;
  const items = createStoredItems({ client, tableName, meter, procedure: "transfer", bulkWrites: "transactions" });
  const now = () => new Date();
  const switchTo = (isOn: boolean) => switchStream(client, { tableName, isOn });
  const target = { terms: { db, owner: "bench", isSole: true, now }, items, switchStream: switchTo };
  const stop = async () => {
    table.close();
    await engine.stop();
  };
  return { items, target, now, stop, switchTo };
}

/** An item as large as a feed entry. */
function anItem(at: number): TypedItem {
  const userId = `USER${at % 1_000}`;
  const ulid = `01KAZ5E4M0${String(at).padStart(16, "0")}`;
  return {
    PK: { S: `FEED#${userId}` },
    SK: { S: `${ulid}#OWNER${at % 77}` },
    type: { S: "FeedEntry" },
    v: { N: "1" },
    userId: { S: userId },
    ulid: { S: ulid },
    ownerId: { S: `OWNER${at % 77}` },
    expiresAt: { N: "4070908800" },
  };
}

async function measure<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const cells = [what, ((performance.now() - startedAt) / 1_000).toFixed(1), ((user + system) / 1e6).toFixed(1)];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
  return result;
}

const ready = async () => {};
const onProgress = () => {};
try {
  const source = await start("source.db");
  await source.switchTo(false);
  for (let at = 0; at < count; at += 1_000) {
    await source.items.put(Array.from({ length: Math.min(1_000, count - at) }, (_, offset) => anItem(at + offset)));
  }
  const file = path.join(folder.path, "table.gz");
  const table = { name: "quick-photos", id: "bench" };
  process.stdout.write(`| ${count} items | seconds | of which this process's CPU |\n| --- | --- | --- |\n`);
  const options = { file, table, items: source.items, ready, now: source.now, onProgress };
  await measure("export, and reading the file again", () => exportTable(options));
  const checked = await measure("checking the file", () => checkFile(file));
  const target = await start("target.db");
  await measure("import, and comparing the table with the file", () =>
    fillTable({ file: checked, target: target.target, ready, onProgress }),
  );
  process.stdout.write(`The file has ${statSync(file).size.toLocaleString("en")} bytes.\n`);
  await source.stop();
  await target.stop();
} finally {
  folder.remove();
}
