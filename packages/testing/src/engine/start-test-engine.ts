import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type EmbeddedEngine, indexStream, startEngine, withDataFile } from "@quick-photos/db/embedded";
import { createTemporaryFolder } from "../temporary-folder.ts";

/** Returns an empty data file whose stream has its index, and no end: tests read it from its beginning. */
async function makeEmptyFile(): Promise<Buffer> {
  await using folder = createTemporaryFolder();
  const dataFile = path.join(folder.path, "data.db");
  const engine = await startEngine({ dataFile });
  await engine.stop();
  await withDataFile(dataFile, indexStream);
  return readFileSync(dataFile);
}

/** The same for all tests of a process: making it takes 0.2 s of the processor, and copying it nothing. */
let emptyFile: Promise<Buffer> | undefined;

/**
 * Starts an engine on an empty file of its own, which goes when the engine is stopped. In memory its stream has no index,
 * and it looks through all of it at every write and every poll, which is more than all else that it does.
 */
export async function startTestEngine(): Promise<EmbeddedEngine> {
  emptyFile ??= makeEmptyFile();
  const folder = createTemporaryFolder();
  const dataFile = path.join(folder.path, "data.db");
  writeFileSync(dataFile, await emptyFile);
  const engine = await startEngine({ dataFile });
  const stop = async () => {
    await engine.stop();
    folder.remove();
  };
  return { ...engine, stop };
}
