import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadAuthSecret } from "./load-auth-secret.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "secret-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("is made once, for the owner's eyes only, and kept", () => {
  const secret = loadAuthSecret(folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(statSync(path.join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
  expect(loadAuthSecret(folder)).toBe(secret);
});

test("every folder has its own", () => {
  const other = mkdtempSync(path.join(tmpdir(), "secret-"));
  expect(loadAuthSecret(folder)).not.toBe(loadAuthSecret(other));
  rmSync(other, { recursive: true });
});

test("a weak one is refused, and so is a torn one", () => {
  for (const content of ["letmein", ""]) {
    writeFileSync(path.join(folder, "auth-secret"), content);
    chmodSync(path.join(folder, "auth-secret"), 0o600);
    expect(() => loadAuthSecret(folder)).toThrow(/too weak.*delete the file/);
  }
});
