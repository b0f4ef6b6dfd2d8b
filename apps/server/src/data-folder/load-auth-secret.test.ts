import { chmodSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder } from "@quick-photos/testing";
import { beforeEach, expect, test } from "vitest";
import { loadAuthSecret } from "./load-auth-secret.ts";

let folder: string;
beforeEach(() => {
  const made = createTemporaryFolder();
  folder = made.path;
  return made.remove;
});

test("is made once, for the owner's eyes only, and kept", () => {
  const secret = loadAuthSecret(folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(statSync(path.join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
  expect(loadAuthSecret(folder)).toBe(secret);
});

test("every folder has its own", async () => {
  await using other = createTemporaryFolder();
  expect(loadAuthSecret(folder)).not.toBe(loadAuthSecret(other.path));
});

test("a weak one is refused, and so is a torn one", () => {
  for (const content of ["letmein", ""]) {
    writeFileSync(path.join(folder, "auth-secret"), content);
    chmodSync(path.join(folder, "auth-secret"), 0o600);
    expect(() => loadAuthSecret(folder)).toThrow(/too weak.*delete the file/);
  }
});
