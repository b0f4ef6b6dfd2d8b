import path from "node:path";
import { parseArgs } from "node:util";
import { type Program, readOrigin, readRun, runOptions } from "@quick-photos/contract-suite/deployment/read-arguments";
import type { ContractRun } from "@quick-photos/contract-suite/deployment/run-contract";
import type { EngineRun } from "./run-on-engine.ts";

/** What this repository has besides: its server, to be run on an engine. */
export const program: Program = {
  call: "npm run contract --",
  otherwise: ["--engine <address> [options]"],
  options: [
    "  --engine <address>      instead of a service, an engine that speaks DynamoDB's protocol: everything runs in process, on",
    "                          a table of its own that is removed in the end",
    '  --keep <name>           keeps the result for docs/engines.md, as in "moto 5.2.5"; `pnpm --filter',
    "                          @quick-photos/contract-tests readme` then writes the page",
  ],
};

/** What the arguments ask for. */
export type ContractCommand = { kind: "help" } | ({ kind: "url" } & ContractRun) | ({ kind: "engine" } & EngineRun);

/** Returns what the arguments ask for. Throws `TypeError` for what is wrong with them. */
export function readArguments(args: string[], cwd: string): ContractCommand {
  const options = { ...runOptions, engine: { type: "string" }, keep: { type: "string" } } as const;
  const { values } = parseArgs({ args, options });
  const { url, engine, keep = null, only, functions, help } = values;
  if (help) return { kind: "help" };
  if ((url === undefined) === (engine === undefined)) throw new TypeError("either --url or --engine is needed");
  if (functions && url === undefined) throw new TypeError("--functions goes with --url");
  if (keep !== null && only.length > 0) throw new TypeError("--keep is about everything, --only is not");
  if (engine !== undefined) {
    const junit = values.junit === undefined ? null : path.resolve(cwd, values.junit);
    return { kind: "engine", endpoint: readOrigin("engine", engine), only, junit, keep };
  }
  if (keep !== null) throw new TypeError("--keep goes with --engine");
  return { kind: "url", ...readRun(url ?? "", values, cwd) };
}
