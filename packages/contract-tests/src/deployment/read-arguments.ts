import path from "node:path";
import { parseArgs } from "node:util";
import type { ContractRun } from "./run-contract.ts";
import type { EngineRun } from "./run-on-engine.ts";

/** What `--help` prints. */
export const usage = `Usage: npm run contract -- --url <address> [options]
       npm run contract -- --engine <address> [options]

Tries at an address what every procedure promises: all that shows from outside. It signs up whom its cases need, notes
them in a file before, and removes them in the end; what a run has left that was broken off, the next one removes. The
username of whoever has left stays taken for a while, as everybody's does.

  --url <address>         where the service is, as in https://photos.example
  --engine <address>      instead of a service, an engine that speaks DynamoDB's protocol: everything runs in process, on
                          a table of its own that is removed in the end
  --keep <name>           keeps the result for docs/engines.md, as in "moto 5.2.5"; \`pnpm --filter
                          @quick-photos/contract-tests readme\` then writes the page
  --junit <file>          also writes a report for machines
  --only <procedure>      tries what this one promises, as in photos.publish; may be given more than once
  --functions             leaves out what shows nothing where functions answer, each call in a process of its own
  --patience <seconds>    the longest pause that a limit asks for and that is waited out (60)
  --accounts <folder>     where accounts are noted (.contract)

A service lets in 30 people an hour from one address, and the whole takes hundreds: set LIMIT_SIGN_UPS=2000/3600 there,
or have the patience of 3600 seconds, and a day.

It ends with 0 when all agrees, with 1 when something differs, and with 2 when the arguments are wrong or something could
not be tried.`;

function readOrigin(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new TypeError(`--${name} takes an address, not "${text}"`);
  if (url.pathname !== "/" || url.search || url.hash)
    throw new TypeError(`--${name} takes no more than an origin, not "${text}"`);
  return url.origin;
}

function readSeconds(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new TypeError(`--patience takes whole seconds, not "${text}"`);
  return Number(text);
}

/** What the arguments ask for. */
export type ContractCommand = { kind: "help" } | ({ kind: "url" } & ContractRun) | ({ kind: "engine" } & EngineRun);

/** Returns what the arguments ask for. Throws `TypeError` for what is wrong with them. */
export function readArguments(args: string[], cwd: string): ContractCommand {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: "string" },
      engine: { type: "string" },
      junit: { type: "string" },
      keep: { type: "string" },
      only: { type: "string", multiple: true, default: [] },
      functions: { type: "boolean", default: false },
      patience: { type: "string", default: "60" },
      accounts: { type: "string", default: ".contract" },
      help: { type: "boolean" },
    },
  });
  const { url, engine, keep = null, only, functions, patience, accounts, help } = values;
  if (help) return { kind: "help" };
  if ((url === undefined) === (engine === undefined)) throw new TypeError("either --url or --engine is needed");
  const junit = values.junit === undefined ? null : path.resolve(cwd, values.junit);
  if (functions && url === undefined) throw new TypeError("--functions goes with --url");
  if (keep !== null && only.length > 0) throw new TypeError("--keep is about everything, --only is not");
  if (engine !== undefined) return { kind: "engine", endpoint: readOrigin("engine", engine), only, junit, keep };
  if (keep !== null) throw new TypeError("--keep goes with --engine");
  return {
    kind: "url",
    // Browsers have passkeys for a name, not for an address.
    baseUrl: readOrigin("url", url ?? "").replace("//127.0.0.1", "//localhost"),
    junit,
    only,
    areFunctions: functions,
    patienceMs: readSeconds(patience) * 1_000,
    accountsFolder: path.resolve(cwd, accounts),
  };
}
