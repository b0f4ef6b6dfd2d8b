import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { contractCases } from "@quick-photos/contract-suite/cases/contract-cases";
import { createOpenApiDocument } from "@quick-photos/server";
import { createTemporaryFolder } from "@quick-photos/testing";
import { expect, test } from "vitest";
import { findOperation } from "../src/openapi/find-operation.ts";

const document = createOpenApiDocument();

/** The strictest rules that the linter comes with, but for a refusal of every operation: probes have none. */
const rules = { extends: ["recommended-strict"], rules: { "operation-4xx-response": "off" } };

/** Nothing of what the linter tells its maker, or asks the registry. */
const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

test("the document is clean by Redocly's strictest rules", async () => {
  await using folder = createTemporaryFolder();
  writeFileSync(path.join(folder.path, "openapi.json"), JSON.stringify(document));
  writeFileSync(path.join(folder.path, "redocly.yaml"), JSON.stringify(rules));
  const program = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
  const command = [program, "lint", "--format=json", "openapi.json"];
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder.path,
    encoding: "utf8",
    env: { ...process.env, ...quiet },
  });
  expect(JSON.parse(stdout), stderr).toMatchObject({ totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] });
});

/** The reasons that the document names for a procedure. */
function namedReasons(procedure: string): string[] {
  const operation = ["GET", "POST"].flatMap((method) => findOperation(document, method, `/trpc/${procedure}`) ?? []);
  const responses = operation.flatMap(({ responses: { default: _, ...own } }) => Object.values(own));
  return responses.flatMap(({ content }) => Object.keys(content["application/json"]?.examples ?? {}));
}

test("every procedure is described with the reasons for which it is known to refuse", () => {
  const unnamed = contractCases.flatMap(({ procedure, refusals }) => {
    const named = namedReasons(procedure);
    return refusals.flatMap(({ reason }) => (named.includes(reason) ? [] : [`${procedure}: ${reason}`]));
  });
  expect(unnamed).toEqual([]);
});
