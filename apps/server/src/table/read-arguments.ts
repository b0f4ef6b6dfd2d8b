import type { StreamReader } from "@quick-photos/projector";
import { parseCommand, readNumber } from "../command-line/parse-options.ts";
import { usualWalk } from "../command-line/table-options.ts";
import { StartError } from "../start-error.ts";

/** What to do with which file, or who is to read the table's stream. */
export type TableCommand =
  | { kind: "help" }
  | { kind: "export"; file: string; units: number }
  | { kind: "import"; file: string; units: number | null; isTrying: boolean }
  | { kind: "backup"; file: string }
  | { kind: "restore"; file: string; isReplacing: boolean; isTrying: boolean }
  | { kind: "stream"; reader: StreamReader };

/** What `--help` prints. */
export const usage = `Usage: npm run table -- export [--units <n>] FILE
       npm run table -- import [--units <n>] [--dry-run] FILE
       npm run table -- backup FILE
       npm run table -- restore [--replace] [--dry-run] FILE
       npm run table -- stream function|servers

Carries the whole table to another engine and back, and keeps copies of the embedded one. An export and an import go on
where they were when they were broken off: give the same command again.

  export   writes every item into FILE, gzip of JSON lines, beside a running server or alone. Until it is whole it is
           FILE.part. What was written before it began is in it; somebody who takes another name meanwhile may be in
           it with half of that, so choose a quiet time. Photos' files, and the secret, are not in the table: copy them
  import   fills an empty table from FILE, compares the two, and audits and repairs what changed during the export.
           No server uses the table before it is done: with the embedded engine stop the server first
  backup   copies the embedded engine's file as it is at this moment, while the server runs
  restore  puts such a copy into DATA_DIR, whose server is to be stopped
  stream   chooses who reads the table's stream from now on, on Amazon: the function of a deployment, or the servers.
           Those who read it leave off by themselves; start servers that are to come back to it anew

  --units <n>  read units, and write units, to use in a second, at most (${usualWalk.units}; all there are, for an import into
               the embedded engine)
  --replace    restore in place of the database that is there
  --dry-run    check the file and the place, and change nothing
  --help       print this

It ends with status 0 when all is well; 1 when the audit of an import has found what it cannot repair; 2 when it was
refused or broken off.

The environment is that of the server: npm start -- --help lists it.
`;

const flag = { type: "boolean", default: false } as const;
const options = { help: flag, units: { type: "string" }, replace: flag, "dry-run": flag } as const;

/** The commands, and which options each takes. */
const taken = {
  export: ["units"],
  import: ["units", "dry-run"],
  backup: [],
  restore: ["replace", "dry-run"],
  stream: [],
} as const satisfies Record<Exclude<TableCommand["kind"], "help">, readonly (keyof typeof options)[]>;

function isCommand(name: string | undefined): name is keyof typeof taken {
  return name !== undefined && Object.hasOwn(taken, name);
}

function readReader(text: string): StreamReader {
  if (text === "function" || text === "servers") return text;
  throw new StartError(`stream takes function or servers, not "${text}"`);
}

/** Returns what the command line asks for. Throws StartError. */
export function readArguments(args: string[]): TableCommand {
  const { values, positionals } = parseCommand(args, options);
  if (values.help) return { kind: "help" };
  const [kind, file, ...more] = positionals;
  if (!isCommand(kind))
    throw new StartError(`say export, import, backup, restore or stream, not "${kind ?? ""}"; --help tells more`);
  if (file === undefined) throw new StartError(`${kind} takes ${kind === "stream" ? "function or servers" : "a file"}`);
  if (more.length > 0) throw new StartError(`${kind} takes one file, not ${[file, ...more].join(" and ")}`);
  const known: readonly string[] = taken[kind];
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== false);
  const [unknown] = given.filter(([name]) => !known.includes(name));
  if (unknown) throw new StartError(`${kind} takes no --${unknown[0]}`);
  const isTrying = values["dry-run"];
  const units = readNumber("units", values.units, usualWalk.units, 1_000_000);
  if (kind === "stream") return { kind, reader: readReader(file) };
  if (kind === "export") return { kind, file, units };
  if (kind === "import") return { kind, file, units: values.units === undefined ? null : units, isTrying };
  return kind === "backup" ? { kind, file } : { kind, file, isReplacing: values.replace, isTrying };
}
