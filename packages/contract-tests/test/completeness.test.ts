import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { appRouter } from "@quick-photos/api";
import { reasons } from "@quick-photos/contract";
import { contractCases } from "@quick-photos/contract-suite/cases/contract-cases";
import { promises } from "@quick-photos/contract-suite/cases/promises";
import { protocolRefusals } from "@quick-photos/contract-suite/cases/protocol";
import { accessPatternList } from "@quick-photos/db";
import { expect, test } from "vitest";
import {
  builtServer,
  inProcess,
  leavesNothing,
  type OwnBinding,
  withBucket,
  withoutSocket,
} from "../src/bindings-under-test.ts";
import { procedureRows } from "../src/readme/access-pattern-table.ts";
import { blockNames, replaceBlocks } from "../src/readme/blocks.ts";
import { createBlocks } from "../src/readme/create-blocks.ts";
import { createFiles } from "../src/readme/create-files.ts";
import { pageWith, readPages, readText } from "../src/readme/pages.ts";

/** Reasons that no refusal of a case provokes, and what becomes of them. */
const provokedElsewhere: Partial<Record<keyof typeof reasons, string>> = {
  SERVICE_UNAVAILABLE: "by unavailable.test.ts, which takes the database away",
  INTERNAL: "by nothing a caller sends: fuzz.test.ts tries",
};

const procedures = Object.keys(appRouter._def.procedures).sort();

test("every procedure has its access pattern, and every pattern its procedure", () => {
  expect(accessPatternList.map(({ id }) => id).sort()).toEqual(procedures);
});

test("every procedure has its contract case", () => {
  expect(contractCases.map(({ procedure }) => procedure).sort()).toEqual(procedures);
});

const rooms = ["packages/db/src/access-patterns", "packages/api/src/routers", "packages/contract-suite/src/cases"];

/** Returns the file that a procedure has in a room of one file each: `photos/by-id.ts` for `photos.byId`. */
function fileOf(procedure: string): string {
  return `${procedure.replace(".", "/").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}

test.each(rooms)("in %s, the file of a procedure bears its name", (room) => {
  const folder = path.resolve(import.meta.dirname, "../../..", room);
  expect(procedures.filter((procedure) => !existsSync(path.join(folder, fileOf(procedure))))).toEqual([]);
});

test("every procedure has its row in the table of access patterns", () => {
  expect(procedureRows(pageWith("access-patterns").text).sort()).toEqual(procedures);
});

test.each(blockNames)("one page has the generated part %s", (name) => {
  expect(() => pageWith(name)).not.toThrow();
});

test("pages say what the code says; `pnpm --filter @quick-photos/contract-tests readme` updates them", () => {
  const blocks = createBlocks();
  for (const { file, text } of readPages()) expect(text, file).toBe(replaceBlocks(text, blocks));
});

test.each(createFiles())("$file is as the code makes it; the same command updates it", ({ file, text }) => {
  expect(readText(file)).toBe(text);
});

test("every procedure has its row in docs/api.md", () => {
  const page = readFileSync(path.resolve(import.meta.dirname, "../../../docs/api.md"), "utf8");
  const rows = [...page.matchAll(/^\| `(\w+\.\w+)` \|/gm)].map(([, procedure]) => procedure);
  expect(rows.sort()).toEqual(procedures);
});

test("every procedure does something, and refuses something", () => {
  for (const { procedure, behaviours, refusals } of contractCases) {
    expect([procedure, behaviours.length > 0, refusals.length > 0]).toEqual([procedure, true, true]);
  }
});

test("everything that is promised is tried by day, on a binding that has what it needs", () => {
  const byDay = [builtServer, withoutSocket, withBucket, inProcess];
  const untried = promises.flatMap(({ of, behaviours, refusals }) =>
    [...behaviours, ...refusals]
      .filter((promised) => {
        if (leavesNothing(promised)) return false;
        const isAble = ({ lacks }: OwnBinding) => !promised.needs || !lacks.includes(promised.needs);
        return !byDay.some((it) => it.differsFor(of) && it.isTriedByDay(of, promised) && isAble(it));
      })
      .map((promised) => [of, "does" in promised ? promised.does : promised.when]),
  );
  expect(untried).toEqual([]);
});

test("a bucket is tried by day with what puts files there and takes them away", () => {
  const byDay = promises.flatMap(({ of, behaviours }) =>
    behaviours.some((it) => withBucket.differsFor(of) && withBucket.isTriedByDay(of, it)) ? [of] : [],
  );
  expect(byDay).toEqual(["photos.createUpload", "photos.publish", "photos.remove", "users.update"]);
});

test("every reason is provoked, or it is said why not", () => {
  const refusals = [...contractCases.flatMap((contract) => contract.refusals), ...protocolRefusals];
  const provoked = refusals.map(({ reason }) => reason);
  const named = Object.keys(provokedElsewhere);
  expect([...new Set([...provoked, ...named])].sort()).toEqual(Object.keys(reasons).sort());
  expect(named.filter((reason) => provoked.some((other) => other === reason))).toEqual([]);
});
