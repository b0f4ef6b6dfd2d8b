import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../../..");
const api = path.join(root, "packages/api");
const contract = path.join(root, "packages/contract");
const client = path.join(root, "apps/client");

/** Runs the client's type check against copies of the API and its contract; returns what it complains about. */
function checkAgainst(change: (file: (name: string) => { replace(from: string, to: string): void }) => void): string {
  const cache = path.join(api, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "types-")); // inside the package, to find what it depends on
  try {
    cpSync(path.join(api, "src"), path.join(folder, "api"), { recursive: true });
    cpSync(path.join(contract, "src"), path.join(folder, "contract"), { recursive: true });
    change((name) => ({
      replace(from, to) {
        const text = readFileSync(path.join(folder, name), "utf8");
        if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
        writeFileSync(path.join(folder, name), text.replaceAll(from, to));
      },
    }));
    const config = {
      extends: path.join(client, "tsconfig.json"),
      compilerOptions: {
        paths: {
          "@quick-photos/api": [path.join(folder, "api/index.ts")],
          "@quick-photos/contract": [path.join(folder, "contract/index.ts")],
          "@quick-photos/contract/schemas": [path.join(folder, "contract/schemas/index.ts")],
        },
        typeRoots: [path.join(client, "node_modules/@types")],
        types: [path.join(client, "node_modules/vite/client"), "node"],
      },
      include: [path.join(client, "src")],
      exclude: [path.join(client, "src/service-worker"), path.join(client, "src/**/*.test.*")],
    };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
    const tsc = path.join(client, "node_modules/.bin/tsc");
    return spawnSync(tsc, ["-p", folder], { encoding: "utf8" }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("a field renamed in the contract breaks the client's build where it is used, and nothing else does", () => {
  const complaints = checkAgainst((file) => {
    file("contract/schemas/outputs/photo-output.ts").replace("caption: z.string()", "legend: z.string()");
    file("api/views/photo-view.ts").replace("caption: photo.caption", "legend: photo.caption");
  });
  expect(complaints).toMatch(/feed-card\.tsx.*'caption' does not exist/);
  expect(complaints).toMatch(/photo-details\.tsx.*'caption' does not exist/);
  const errors = complaints.split("\n").filter((line) => / error TS\d+: /.test(line));
  expect(errors.filter((line) => !line.includes("caption"))).toEqual([]);
});
