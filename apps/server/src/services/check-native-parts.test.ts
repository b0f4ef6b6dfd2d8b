import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder } from "@quick-photos/testing";
import { expect, onTestFinished, test } from "vitest";
import { StartError } from "../start-error.ts";
import { checkNativeParts } from "./check-native-parts.ts";

const part = { name: "test-codec", purpose: "draws photos", binaries: ["test-codec-for-this-machine"] };

/** Checks from a folder with a package of that name, whose entry is this and which has brought no binary. */
async function checkWith(entry: string): Promise<void> {
  const folder = createTemporaryFolder();
  onTestFinished(folder.remove);
  const place = path.join(folder.path, "node_modules", part.name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "index.js"), entry);
  await checkNativeParts([part], path.join(folder.path, "main.js"));
}

test("the parts that are installed here are there", async () => {
  await expect(checkNativeParts()).resolves.toBeUndefined();
});

test("a part that was installed for another machine is told with its own reason, in one line", async () => {
  const refused = checkWith('throw new Error("Could not load it for linux-x64\\nPossible solutions: none");');
  await expect(refused).rejects.toThrow(StartError);
  await expect(refused).rejects.toThrow(
    /^test-codec, which draws photos, .* install .*\(Could not load it for .*-x64\)$/,
  );
});

test("a part that is not installed at all is told", async () => {
  await expect(checkNativeParts([{ ...part, name: "test-codec-nowhere" }])).rejects.toThrow(/^test-codec-nowhere, /);
});

test("a part without a binary that loads all the same, such as one that was built here, is fine", async () => {
  await expect(checkWith("module.exports = {};")).resolves.toBeUndefined();
});
