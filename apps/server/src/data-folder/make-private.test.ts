import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder } from "@quick-photos/testing";
import { expect, test } from "vitest";
import { openDataFolder } from "./open-data-folder.ts";

const modeOf = (...parts: string[]) => (statSync(path.join(...parts)).mode & 0o777).toString(8);

/** An open folder with files of these names, that everybody may read. */
function openFolder(parent: string, names: string[]): string {
  const dataDir = path.join(parent, "data");
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o755);
  for (const name of names) {
    writeFileSync(path.join(dataDir, name), "");
    chmodSync(path.join(dataDir, name), 0o644);
  }
  return dataDir;
}

test.skipIf(process.platform === "win32")("a data folder that others could read is its owner's alone", async () => {
  await using folder = createTemporaryFolder();
  const names = ["photos.db", "photos.db-wal", "auth-secret", "engine.json"];
  const dataDir = openFolder(folder.path, [...names, "notes.txt"]);
  mkdirSync(path.join(dataDir, "media"), { mode: 0o755 });
  openDataFolder(dataDir);
  expect(modeOf(dataDir)).toBe("700");
  expect(modeOf(dataDir, "media")).toBe("700");
  for (const name of names) expect(modeOf(dataDir, name)).toBe("600");
  expect(modeOf(dataDir, "notes.txt")).toBe("644"); // not ours, and out of reach by now
});

test.skipIf(process.platform === "win32")("an empty one is closed, and a new one is made closed", async () => {
  await using folder = createTemporaryFolder();
  const dataDir = openFolder(folder.path, []);
  openDataFolder(dataDir);
  expect(modeOf(dataDir)).toBe("700");
  openDataFolder(path.join(folder.path, "new"));
  expect(modeOf(folder.path, "new")).toBe("700");
});

test.skipIf(process.platform === "win32")("a folder of other things is refused as it is, and not touched", async () => {
  await using folder = createTemporaryFolder();
  const dataDir = openFolder(folder.path, ["thesis.txt"]);
  expect(() => openDataFolder(dataDir)).toThrow(/holds other things.*DATA_DIR/);
  expect(modeOf(dataDir)).toBe("755");
});
