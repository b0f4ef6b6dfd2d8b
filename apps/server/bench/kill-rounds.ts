import { rmSync } from "node:fs";
import path from "node:path";
import { killWhileErasing } from "../test/fixtures/kill-while-erasing.ts";
import { temporaryDataDir } from "../test/fixtures/server-process.ts";

/**
 * `pnpm --filter @quick-photos/server bench:kills [rounds]`: kills engine and server in the middle of erasing, round after
 * round on one file, and ends at the first file that is damaged or lacks what was acknowledged.
 */

const rounds = Number(process.argv[2] ?? 50);
const dataDir = temporaryDataDir();
try {
  for (let round = 1; round <= rounds; round++) {
    const { acknowledged, pauses } = await killWhileErasing(dataDir);
    process.stdout.write(`${round}: ${acknowledged} items there, ${pauses} pauses, the file is whole\n`);
  }
} finally {
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
}
