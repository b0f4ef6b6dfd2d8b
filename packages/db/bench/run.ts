import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { printHead, printRow } from "@quick-photos/bench";
import { makeDataFiles } from "./data-files.ts";
import { measureWrites } from "./measure-writes.ts";

/** `pnpm --filter @quick-photos/db bench:engine [records...]`: what the stream costs, in milliseconds. */

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), "bench-engine-"));
try {
  printHead(["stream records", "index", "a write", "a row of a batch", "a row of a transaction", "a poll"]);
  for (const records of sizes.length > 0 ? sizes : [10_000, 50_000, 200_000]) {
    const files = await makeDataFiles(folder, records);
    for (const [index, file] of [
      ["no", files.plain],
      ["yes", files.tended],
    ] as const) {
      const { write, batchRow, transactionRow, poll } = await measureWrites(file);
      const figures = [write, batchRow, transactionRow, poll].map((ms) => ms.toFixed(2));
      printRow([String(records), index, ...figures]);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
