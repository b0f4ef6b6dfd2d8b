import type { Direction } from "@quick-photos/migrator";
import { parseOptions } from "../command-line/parse-options.ts";
import { readWalk, rewritingWalk, type TableWalk, walkOptions } from "../command-line/table-options.ts";
import { StartError } from "../start-error.ts";

/** What to do. */
export type MigrateCommand =
  | { kind: "help" }
  | { kind: "status" }
  | ({ kind: "keys"; direction: Direction; isToTheEnd: boolean } & TableWalk)
  | ({ kind: "survey" } & TableWalk)
  | ({ kind: "migrate"; isAnew: boolean } & TableWalk);

const { embedded, remote } = rewritingWalk;

/** What `--help` prints. */
export const usage = `Usage: npm run migrate -- [--anew] [--segments <n>] [--units <n>]
       npm run migrate -- --dry-run [--segments <n>] [--units <n>]
       npm run migrate -- keys [--all | --back] [--segments <n>] [--units <n>]
       npm run migrate -- --status

Walks the whole table and rewrites every item of an earlier version as the newest version of its kind has it. An item is
rewritten only as it was read, so it is safe beside running servers, which may all have to know the newest version before:
docs/changing-the-table.md. It works alone as well. Broken off, it goes on where it was when it is run again; killed, from
half a minute later on.

With keys, it brings the first change of keys that is not finished a step on, beside running servers, which all have to
be of this version: it says what it does, and what comes next. Each step but the last can be taken back.

  --all           go on to the last step but one; the last cannot be taken back, and is asked for by itself
  --back          go a step back
  --dry-run       change nothing: count the items by kind and version, and say what it takes, in units and dollars
  --status        say what is under way, and how the last run ended
  --anew          begin at the start of the table, and not where an earlier run has stopped
  --segments <n>  parts of the table that are walked side by side (${remote.segments}; ${embedded.segments} on the embedded engine,
                  which does one thing at a time); a run that goes on keeps the former number
  --units <n>     read units, and write units, to use in a second, at most (${remote.units}; ${embedded.units} there)
  --help          print this

It ends with status 0 when every item is of the newest version its kind has here, or of a newer one; 1 when some are not:
those that a dry run has counted, those that cannot be read, and those that others kept changing; 2 when it did not come
to the end, and says why.

The environment is that of the server: npm start -- --help lists it.
`;

const flag = { type: "boolean", default: false } as const;
const options = { help: flag, "dry-run": flag, status: flag, anew: flag, ...walkOptions } as const;

const keyOptions = { help: flag, all: flag, back: flag, ...walkOptions } as const;

function readKeys(args: string[], usual: () => TableWalk): MigrateCommand {
  const { help, all, back, ...walk } = parseOptions(args, keyOptions);
  if (help) return { kind: "help" };
  if (all && back) throw new StartError("--back goes one step, without --all");
  return { kind: "keys", direction: back ? "back" : "on", isToTheEnd: all, ...readWalk(walk, usual()) };
}

/** Returns what the command line asks for, with the walk that is usual where none is. Throws StartError. */
export function readArguments(args: string[], usual: () => TableWalk): MigrateCommand {
  if (args[0] === "keys") return readKeys(args.slice(1), usual);
  const { help, "dry-run": isDry, status, anew, ...walk } = parseOptions(args, options);
  if (help) return { kind: "help" };
  if (status) {
    if (args.length > 1) throw new StartError("--status stands alone");
    return { kind: "status" };
  }
  if (isDry && anew) throw new StartError("--dry-run looks at the whole table anyway, without --anew");
  const asked = readWalk(walk, usual());
  return isDry ? { kind: "survey", ...asked } : { kind: "migrate", isAnew: anew, ...asked };
}
