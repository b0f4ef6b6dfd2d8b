import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { RouterOutputs } from "@quick-photos/api";
import { createTemporaryFolder, isLong } from "@quick-photos/testing";
import { beforeEach, expect, test, vi } from "vitest";
import {
  excerptCounts,
  haroldsCounts,
  type ImportProcess,
  startImport,
  writeExcerpt,
} from "./fixtures/import-process.ts";
import { startServer } from "./fixtures/server-process.ts";

let folder: string;
let dataDir: string;
let file: string;
beforeEach(() => {
  const made = createTemporaryFolder();
  folder = made.path;
  dataDir = path.join(folder, "data");
  file = writeExcerpt(folder);
  return made.remove;
});

const patience = { timeout: 60_000, interval: 5 };

function enginePid(): number {
  return JSON.parse(readFileSync(path.join(dataDir, "engine.json"), "utf8")).engine.pid;
}

/** How many files of photos the import has made so far, three for each. */
function countFiles(): number {
  try {
    const names = readdirSync(path.join(dataDir, "media/photos"), { recursive: true, encoding: "utf8" });
    return names.filter((name) => name.endsWith(".webp")).length;
  } catch {
    return 0;
  }
}

const say = (text: string) => (running: ImportProcess) => expect(running.progress()).toContain(text);

/** The numbers in a row of the report. */
function row(report: string, name: string): number[] {
  const line = report.split("\n").find((text) => text.startsWith(name)) ?? "";
  return (line.slice(name.length).match(/\d+/g) ?? []).map(Number);
}

/** Expects a report in which everything is there, whichever run imported it, and counters equal rows. */
function expectComplete({ code, stdout, stderr }: Awaited<ImportProcess["exited"]>): void {
  const { users, photos, reactions, follows } = excerptCounts;
  // Each user and each photo has counters.
  const exact = users + photos;
  expect([code, stderr]).toEqual([0, expect.stringContaining(`exact counters ${exact}/${exact}`)]);
  for (const [name, count] of Object.entries(excerptCounts)) {
    const [, imported = 0, alreadyThere = 0] = row(stdout, `${name} `);
    expect([name, imported + alreadyThere]).toEqual([name, count]);
  }
  const counters = stdout.slice(stdout.indexOf("counted"));
  expect(row(counters, "photos ")).toEqual([photos, photos]);
  expect(row(counters, "followers ")).toEqual([follows, follows]);
  expect(row(counters, "followed ")).toEqual([follows, follows]);
  const kinds = ["heart", "smiley", "thumbsUp", "sunglasses"].map((kind) => row(counters, `${kind} `));
  for (const [counted, rows] of kinds) expect(counted).toBe(rows);
  expect(kinds.reduce((sum, [counted = 0]) => sum + counted, 0)).toBe(reactions);
  expect(counters).toContain("Every counter equals its rows.");
}

test("killed with and without its engine, at one stage after the other, it is completed by the next run", async () => {
  const moments: ((running: ImportProcess) => void)[] = [
    () => expect(countFiles()).toBeGreaterThan(8),
    ...(isLong ? [say(`photos ${excerptCounts.photos}/${excerptCounts.photos}`)] : []),
    say(`reactions ${excerptCounts.reactions}/${excerptCounts.reactions}`),
  ];
  for (const [index, moment] of moments.entries()) {
    const running = startImport(dataDir, [file]);
    await vi.waitFor(() => moment(running), patience);
    running.child.kill("SIGKILL");
    // An engine that outlives the import holds the file until the next run stops it.
    if (index % 2 === 0) process.kill(enginePid(), "SIGKILL");
    await running.exited;
  }
  expectComplete(await startImport(dataDir, [file]).exited);
});

test("beside a server that is killed with its engine, it breaks off in one line and is completed by the next run", async () => {
  const first = startServer({ dataDir });
  await first.ready;
  const running = startImport(dataDir, [file]);
  await vi.waitFor(() => expect(countFiles()).toBeGreaterThan(5), patience);
  first.child.kill("SIGKILL");
  process.kill(enginePid(), "SIGKILL");
  const { code, stderr } = await running.exited;
  expect([code, stderr.trim().split("\n").at(-1)]).toEqual([
    1,
    expect.stringMatching(/^import:tutorial: the import broke off .*again/),
  ]);

  await using second = startServer({ dataDir });
  const origin = await second.ready;
  expectComplete(await startImport(dataDir, [file, "--password", "look around"]).exited);
  const input = encodeURIComponent(JSON.stringify({ username: "haroldwatkins" }));
  const answer = (await (await fetch(`${origin}/trpc/users.byUsername?input=${input}`)).json()) as {
    result: { data: RouterOutputs["users"]["byUsername"] };
  };
  const { displayName, pictureUrl, counts } = answer.result.data;
  expect([displayName, counts]).toMatchObject(["Michele Miles", haroldsCounts]);
  expect((await fetch(pictureUrl ?? "")).headers.get("content-type")).toBe("image/webp");
});

test("says in one line what keeps it from importing", async () => {
  const broken = path.join(folder, "broken.json");
  writeFileSync(broken, `${readFileSync(file, "utf8").split("\n")[0]}\n{"PK":"USER#anna"}\n`);
  const failures = await Promise.all([
    startImport(dataDir, [broken]).exited,
    startImport(dataDir, [path.join(folder, "nowhere.json")]).exited,
  ]);
  expect(failures).toEqual([
    { code: 1, stdout: "", stderr: `import:tutorial: ${broken}, line 2: not an item: PK and SK are missing\n` },
    {
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^import:tutorial: cannot read .*nowhere.json: ENOENT[^\n]*\n$/),
    },
  ]);
});
