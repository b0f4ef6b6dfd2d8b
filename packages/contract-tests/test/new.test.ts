import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { env, execPath } from "node:process";
import { isLong } from "@quick-photos/testing";
import { linkInstalled, root } from "@quick-photos/testing/previous-release";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testOfItem, testOfProcedures } from "./fixtures/tests-of-new.ts";

/** The repository without what is made of it, and with what is installed in it. */
let copy: string;

const left = [".data", ".git", ".tools", ".turbo", "dist", "node_modules", "test-results"];

/** What vitest tells its own processes is not for the one that runs in the copy, nor is it night there. */
const notInherited = /^(?:VITEST|NODE_ENV$|TEST(?:_LONG)?$|CI$)/;
const ownEnv = Object.fromEntries(Object.entries(env).filter(([name]) => !notInherited.test(name)));

/** Runs a program in a folder of the copy. */
function run(folder: string, program: string, ...args: string[]) {
  const cwd = path.join(copy, folder);
  return new Promise<{ status: unknown; stdout: string; said: string }>((resolve) => {
    execFile(program, args, { cwd, env: { ...ownEnv, NO_COLOR: "1" } }, (error, stdout, stderr) =>
      resolve({ status: error ? error.code : 0, stdout, said: `${stdout}${stderr}` }),
    );
  });
}

const runInstalled = (folder: string, program: string, ...args: string[]) =>
  run(folder, path.join(copy, folder, "node_modules/.bin", program), ...args);

const runNew = (...args: string[]) => run("", execPath, "scripts/new/new.mjs", ...args);

async function expectSuccess(running: ReturnType<typeof run>): Promise<string> {
  const { status, stdout, said } = await running;
  expect(status, said).toBe(0);
  return stdout;
}

/** Returns what differs from what was copied. */
async function changesOfCopy(): Promise<string[]> {
  const lines = (await expectSuccess(run("", "git", "status", "--porcelain"))).split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("A  "));
}

beforeAll(async () => {
  copy = path.join(mkdtempSync(path.join(tmpdir(), "new-")), "a clone");
  cpSync(root, copy, { recursive: true, filter: (from) => !left.includes(path.basename(from)) });
  linkInstalled(copy);
  await expectSuccess(run("", "git", "init", "--quiet"));
  await expectSuccess(run("", "git", "add", "--all"));
});
afterAll(() => rmSync(path.dirname(copy), { recursive: true, force: true }));

test.each([
  ["a kind that there is not", ["projection", "likes"], /no new "projection"/],
  ["an option that there is not", ["item", "draft", "--table"], /--table.*Usage: npm run new -- item/s],
  ["a procedure without an area", ["procedure", "nearby"], /"nearby" is no name of a procedure/],
  ["a procedure that there is", ["procedure", "photos.byId"], /photos\/by-id\.ts is there already/],
  ["an area that there is not", ["procedure", "photo.nearby"], /no area "photo", only .*photos.*--new-area/],
  ["an area that is something else", ["procedure", "shared.list", "--new-area"], /cases\/shared is something else/],
  ["a query that is a mutation", ["procedure", "photos.nearby", "--query", "--mutation"], /not both/],
  ["a word of the language", ["procedure", "photos.delete"], /"delete" cannot be a procedure/],
  ["a word of the files", ["procedure", "photos.them"], /import something of this name/],
  ["a name in another form", ["item", "saved-search"], /"saved-search" cannot be a kind of item/],
  ["a kind of item that there is", ["item", "photo"], /has a "photo" already/],
  ["a key that there is", ["item", "follows"], /FOLLOWS# already/],
  ["a section that there is", ["item", "draft", "--section", "photos"], /--section names another/],
])("it refuses %s", async (_, args, words) => {
  const { status, stdout, said } = await runNew(...args);
  expect({ status, stdout, said }).toEqual({ status: 2, stdout: "", said: expect.stringMatching(words) });
});

test("it refuses a tree that is written otherwise, and has written nothing for any that it refused", async () => {
  const router = path.join(copy, "packages/api/src/router.ts");
  const text = readFileSync(router, "utf8");
  writeFileSync(router, text.replace("appRouter = router({", "appRouter = merged({"));
  const { status, said } = await runNew("procedure", "drafts.discard", "--new-area");
  writeFileSync(router, text);
  expect({ status, said }).toEqual({
    status: 2,
    said: expect.stringMatching(/router\.ts has no "export const appRouter/),
  });
  expect(await changesOfCopy()).toEqual([]);
});

test.each(["procedure", "item"])("%s --help has examples", async (kind) => {
  const { stdout } = await runNew(kind, "--help");
  expect(stdout).toMatch(new RegExp(`^Usage: npm run new -- ${kind} .*Examples: npm run new -- ${kind} `, "s"));
});

describe("what it writes passes", () => {
  const procedures = ["photos.nearby", "savedSearches.touchAll"];
  // By day only what its own tests look at is made anew: samples here, requests by the tests themselves.
  const refreshing = isLong ? [] : ["--no-refresh"];
  let files: string[];

  beforeAll(async () => {
    const said = [
      await runNew("item", "savedSearch", "--owner", "searcherId", "--no-refresh"),
      await runNew("item", "rateLimit", "--not-exported", 'it counts "calls"', "--no-refresh"),
      await runNew("procedure", "savedSearches.touchAll", "--mutation", "--new-area", "--no-refresh"),
      await runNew("procedure", "photos.nearby", "--question", "View photos of a place", ...refreshing),
    ];
    expect(
      said.map(({ status }) => status),
      said.map((it) => it.said).join("\n"),
    ).toEqual([0, 0, 0, 0]);
    const made = said.flatMap(({ stdout }) => [...stdout.matchAll(/^(?:made {4}|changed )(\S+)$/gm)]);
    files = [...new Set(made.map(([, file = ""]) => file))];
    const tests = path.join(copy, "packages/contract-tests/test/made.test.ts");
    writeFileSync(tests, testOfProcedures(procedures));
    const saved = { name: "savedSearch", owner: "searcherId", section: "savedSearches" };
    writeFileSync(path.join(copy, "packages/auditor/test/made.test.ts"), testOfItem(saved));
  });

  const testsOf = async (name: string, names: string[], update = "none") => {
    await expectSuccess(runInstalled(`packages/${name}`, "vitest", "run", `--update=${update}`, ...names));
  };

  test("the tests of its samples and requests", async () => {
    expect(files.length).toBeGreaterThan(20);
    if (!isLong) await expectSuccess(runInstalled("packages/db", "tsx", "scripts/freeze.ts"));
    await testsOf("db", ["test/frozen", "src/access-patterns/requests"], isLong ? "none" : "new");
  });

  // Each of these takes more of the processor than all of the above: by day it is enough that what is written runs.
  describe.runIf(isLong)("at night", () => {
    test("the formatter and the linter", async () => {
      await expectSuccess(runInstalled("", "biome", "ci", "--error-on-warnings", ...files));
    });

    test("the compiler", async () => {
      const program = {
        extends: "./tsconfig.base.json",
        compilerOptions: { lib: ["ES2023", "DOM", "DOM.Iterable"] },
        include: ["packages/contract-tests", "packages/api", "packages/auditor", "packages/db"],
        exclude: ["**/node_modules", "**/test-results"],
      };
      writeFileSync(path.join(copy, "tsconfig.made.json"), JSON.stringify(program));
      await expectSuccess(runInstalled("", "tsc", "-p", "tsconfig.made.json"));
    });

    test.each([
      ["contract-tests", ["test/made", "test/completeness", "test/budget", "test/fuzz"]],
      ["auditor", ["test/made"]],
      ["db", ["test/unreadable-items"]],
    ])("the tests of %s", (name, names) => testsOf(name, names));

    test("the search for what is unused", async () => {
      await expectSuccess(runInstalled("", "knip"));
    });
  });
});
