import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isLong } from "@quick-photos/testing";
import { expect, test } from "vitest";
import { auditBundle, importBundle, migrateBundle, serverBundle, tableBundle } from "./fixtures/build-server.ts";

const root = path.join(import.meta.dirname, "../../..");

const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

/** Those that anybody may call; the others are steps of theirs. */
const names = Object.keys(scripts).filter((name) => scripts[name]?.startsWith("node scripts/run.mjs "));

function run(file: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
}

const runTask = (...args: string[]) => run(path.join(root, "scripts/run.mjs"), ...args);

/** What a task runs in the end has its own help and its own words for an argument that it does not know. */
const programs: Record<string, string> = {
  start: serverBundle,
  "import:tutorial": importBundle,
  audit: auditBundle,
  migrate: migrateBundle,
  table: tableBundle,
  image: path.join(root, "apps/container/image.mjs"),
  contract: path.join(root, "packages/contract-tests/scripts/contract.mjs"),
  new: path.join(root, "scripts/new/new.mjs"),
};

/** What follows the name goes to a program that refuses it in its own words. */
const takesOptionsOfOthers = ["test", "test:long", "fuzz", "deploy", "bench:cpu", "bench:figures", "bench:media"];

/** Where each is run to its end. Whoever adds one says here what tests it. */
const testedBy: Record<string, string> = {
  start: "apps/server/test/server-process.test.ts",
  test: "this run",
  "test:long": "this run, with other counts",
  dev: "apps/server/test/dev.test.ts",
  check: "this run, whose first half it is, and apps/server/test/check.test.ts",
  "import:tutorial": "apps/server/test/import-tutorial.test.ts",
  audit: "apps/server/test/audit.test.ts",
  migrate: "apps/server/test/migrate.test.ts",
  table: "apps/server/test/table.test.ts",
  "audit:dependencies": "nothing: it asks the registry, which no test does",
  deploy: "apps/deploy/test/data-stack.test.ts, all but the CDK's own command line",
  image: "apps/container/test/image.test.ts, at night",
  fuzz: "packages/contract-tests/test/fuzz.test.ts",
  contract: "packages/contract-tests/test/contract-command.test.ts",
  new: "packages/contract-tests/test/new.test.ts",
  "bench:cpu": "packages/contract-tests/test/figures.test.ts, and npm run test:long ends with it",
  "bench:figures": "packages/contract-tests/test/figures.test.ts",
  "bench:media": "packages/media/test/bench.test.ts",
  "visual:update": "apps/e2e/tests/every-screen.spec.ts, which it runs",
};

test("every npm script is a task of run.mjs, which lists it, and has a test", () => {
  const { status, stdout } = runTask("--help");
  expect(status).toBe(0);
  expect([...stdout.matchAll(/^ {2}(\S+) /gm)].map(([, name]) => name).sort()).toEqual([...names].sort());
  for (const name of names) {
    expect(scripts[name]).toBe(`node scripts/run.mjs ${name}`);
    expect(testedBy, "what tests it?").toHaveProperty([name]);
  }
  const files = Object.values(testedBy).flatMap((where) => where.match(/\S+\/\S+\.ts/g) ?? []);
  for (const file of files) expect(readdirSync(path.join(root, path.dirname(file)))).toContain(path.basename(file));
});

test.each(names)("%s --help says what it does, and does nothing", (name) => {
  const program = programs[name];
  const { status, stdout } = program ? run(program, "--help") : runTask(name, "--help");
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^Usage: npm (run )?\S+/) });
  expect(stdout).toContain(name);
});

/** By day those that programs refuse in their own words are tried without a process, where the arguments are read. */
const refusing = names.filter((name) => !takesOptionsOfOthers.includes(name) && (isLong || !(name in programs)));

test.each(refusing)("%s refuses what it does not know", (name) => {
  const program = programs[name];
  const { status, stdout, stderr } = program ? run(program, "--hlep") : runTask(name, "--hlep");
  expect(status).toBeGreaterThan(0);
  expect(stdout).toBe("");
  expect(stderr).toContain("--hlep");
});

test("a task that there is not is named, with those that there are", () => {
  expect(runTask("strat")).toMatchObject({ status: 2, stderr: expect.stringMatching(/no task "strat".*start/s) });
});
