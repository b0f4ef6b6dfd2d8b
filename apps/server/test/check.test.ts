import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { env } from "node:process";
import { isLong } from "@quick-photos/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../../..");

/** The repository with two small packages in place of all, in a folder with a space in its path. */
let copy: string;

const kept = [
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "turbo.json",
  "biome.json",
  "tsconfig.base.json",
  "tsconfig.node.json",
];
const manifest = {
  type: "module",
  exports: { ".": "./src/index.ts" },
  scripts: { typecheck: "tsc -p ." },
};

const write = (file: string, text: string) => writeFileSync(path.join(copy, "packages/planted", file), text);
const sound = "/** Nothing is wrong with it. */\nexport const one: number = 1;\n";

/** Makes a package where the programs of `npm run types` look for one. */
function plant(folder: string, name: string): void {
  mkdirSync(path.join(copy, folder, "src"), { recursive: true });
  writeFileSync(path.join(copy, folder, "package.json"), `${JSON.stringify({ name, ...manifest }, null, 2)}\n`);
  writeFileSync(
    path.join(copy, folder, "tsconfig.json"),
    '{ "extends": "../../tsconfig.base.json", "include": ["src"] }\n',
  );
  writeFileSync(path.join(copy, folder, "src/index.ts"), sound);
}

beforeAll(() => {
  copy = path.join(mkdtempSync(path.join(tmpdir(), "check-")), "a clone");
  plant("packages/planted", "@quick-photos/planted");
  plant("packages/app", "@quick-photos/client");
  // The real one names packages that are not here.
  writeFileSync(
    path.join(copy, "tsconfig.browser.json"),
    '{ "extends": "./tsconfig.base.json", "include": ["packages/app/src"] }\n',
  );
  for (const file of kept) cpSync(path.join(root, file), path.join(copy, file));
  cpSync(path.join(root, "scripts"), path.join(copy, "scripts"), { recursive: true });
  symlinkSync(path.join(root, ".tools"), path.join(copy, ".tools"));
  writeFileSync(path.join(copy, ".gitignore"), "node_modules\n.tools\n.turbo\n");
  // What the real one says of packages would be more than there is to say here.
  const knip = {
    exclude: ["catalog"],
    entry: ["scripts/*.mjs", "scripts/new/new.mjs"],
    ignoreDependencies: ["@biomejs/biome", "turbo"],
  };
  const lines = Object.entries(knip).map(([key, words]) => `  "${key}": [${words.map((w) => `"${w}"`).join(", ")}]`);
  writeFileSync(path.join(copy, "knip.json"), `{\n${lines.join(",\n")}\n}\n`);
  spawnSync("git", ["init", "--quiet", copy]);
});
afterAll(() => rmSync(path.dirname(copy), { recursive: true, force: true }));

function check() {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "check"], {
    cwd: copy,
    env: { ...env, TURBO_SCM_BASE: "", NO_COLOR: "1" },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

test.runIf(isLong)("npm run check passes what is sound", () => {
  const { status, said } = check();
  expect(status, said).toBe(0);
});

test("npm run check tells of each kind of fault at once", () => {
  write("src/index.ts", sound.replace(/= 1;/, '= "1" ;'));
  write("src/unused.ts", sound);
  const { status, said } = check();
  expect(status).toBe(1);
  // A check that passes says nothing.
  expect(said).toMatch(/\/\/:lint: .*src\/index\.ts/);
  expect(said).toMatch(/\/\/:unused: .*src\/unused\.ts/);
  expect(said).toMatch(/\/\/:types: .*TS2322/);
});
