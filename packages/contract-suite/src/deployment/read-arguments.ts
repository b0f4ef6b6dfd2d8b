import path from "node:path";
import { parseArgs } from "node:util";
import type { ContractRun } from "./run-contract.ts";

/** What somebody calls to try the contract, and what it does besides trying a service at an address. */
export interface Program {
  /** How it is called, as in `npm run contract --`. */
  call: string;
  /** Other ways to call it. */
  otherwise: string[];
  /** What is told of its own options, a line each. */
  options: string[];
}

/** Returns what `--help` prints. */
export const usageOf = ({ call, otherwise, options }: Program): string => `Usage: ${[
  `${call} --url <address> [options]`,
  ...otherwise.map((way) => `${call} ${way}`),
].join("\n       ")}

Tries at an address what every procedure promises: all that shows from outside. It signs up whom its cases need, notes
them in a file before, and removes them in the end; what a run has left that was broken off, the next one removes. The
username of whoever has left stays taken for a while, as everybody's does.

${[
  "  --url <address>         where the service is, as in https://photos.example",
  ...options,
  "  --junit <file>          also writes a report for machines",
  "  --only <procedure>      tries what this one promises, as in photos.publish; may be given more than once",
  "  --functions             leaves out what shows nothing where functions answer, each call in a process of its own",
  "  --patience <seconds>    the longest pause that a limit asks for and that is waited out (60)",
  "  --accounts <folder>     where accounts are noted (.contract)",
].join("\n")}

A service lets in 30 people an hour from one address, and the whole takes hundreds: set LIMIT_SIGN_UPS=2000/3600 there,
or have the patience of 3600 seconds, and a day.

It ends with 0 when all agrees, with 1 when something differs, and with 2 when the arguments are wrong or something could
not be tried.`;

/** The options of a run against an address, as `parseArgs` takes them. */
export const runOptions = {
  url: { type: "string" },
  junit: { type: "string" },
  only: { type: "string", multiple: true, default: [] as string[] },
  functions: { type: "boolean", default: false },
  patience: { type: "string", default: "60" },
  accounts: { type: "string", default: ".contract" },
  help: { type: "boolean" },
} as const;

/** Their values. */
type RunValues = ReturnType<typeof parseArgs<{ args: string[]; options: typeof runOptions }>>["values"];

/** Returns the origin that an option names. Throws `TypeError` for what is none. */
export function readOrigin(name: string, text: string): string {
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

/** Returns the run against an address that options ask for. Throws `TypeError` for what is wrong with them. */
export function readRun(url: string, values: Omit<RunValues, "url">, cwd: string): ContractRun {
  const { junit, only, functions, patience, accounts } = values;
  return {
    // Browsers have passkeys for a name, not for an address.
    baseUrl: readOrigin("url", url).replace("//127.0.0.1", "//localhost"),
    junit: junit === undefined ? null : path.resolve(cwd, junit),
    only,
    areFunctions: functions,
    patienceMs: readSeconds(patience) * 1_000,
    accountsFolder: path.resolve(cwd, accounts),
  };
}

/** Returns the run that the arguments ask for, null for `--help`. Throws `TypeError` for what is wrong with them. */
export function readArguments(args: string[], cwd: string): ContractRun | null {
  const { values } = parseArgs({ args, options: runOptions });
  if (values.help) return null;
  if (values.url === undefined) throw new TypeError("--url is needed");
  return readRun(values.url, values, cwd);
}
