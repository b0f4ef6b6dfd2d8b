import { parseOptions } from "../command-line/parse-options.ts";
import { readWalk, type TableWalk, usualWalk, walkOptions } from "../command-line/table-options.ts";
import { StartError } from "../start-error.ts";

/** What to audit, and how. */
export type AuditCommand =
  | { kind: "help" }
  | { kind: "media"; isRepairing: boolean }
  | ({ kind: "table"; isRepairing: boolean; isReplaying: boolean; isJson: boolean } & TableWalk);

/** What `--help` prints. */
export const usage = `Usage: npm run audit -- [--repair] [--replay] [--json] [--segments <n>] [--units <n>]
       npm run audit -- --media [--repair]

Walks the whole table and reports every counter that differs from its rows, every copy of a card that differs from its
profile, everything that hangs on nothing, every item that does not parse, and what the projector dead-lettered. What looks
wrong is read again until it is proven, so it is safe beside a running server, and works alone as well.

  --repair        put right what is wrong, and touch nothing else
  --replay        first do once more what the projector dead-lettered
  --json          print one JSON document instead of the table
  --segments <n>  parts of the table that are read side by side (${usualWalk.segments})
  --units <n>     read units, and write units, to use in a second, at most (${usualWalk.units})

  --media         compare the stored files with the table instead: uploads that nobody used, files and fingerprints
                  without a row, pictures that nobody has, and photos and profiles whose files are missing. Files
                  younger than two hours are left alone. With --repair, what nothing needs is removed; a missing file
                  is made again from another one of the same picture; where there is none, the photo is removed, or
                  the profile's picture

  --help          print this

It ends with status 0 when nothing is wrong, or not any more; 1 when something is; 2 when it could not be told.

The environment is that of the server: npm start -- --help lists it.
`;

const flag = { type: "boolean", default: false } as const;
const options = {
  help: flag,
  media: flag,
  "dry-run": flag,
  repair: flag,
  replay: flag,
  json: flag,
  ...walkOptions,
} as const;

/** Returns what the command line asks for. Throws StartError. */
export function readArguments(args: string[]): AuditCommand {
  const { help, media, "dry-run": dryRun, repair, replay, json, segments, units } = parseOptions(args, options);
  if (help) return { kind: "help" };
  if (media) {
    const others = replay || json || segments !== undefined || units !== undefined;
    if (others) throw new StartError("with --media there is only --repair");
    if (repair && dryRun) throw new StartError("--dry-run changes nothing, and --repair does");
    return { kind: "media", isRepairing: repair };
  }
  if (dryRun) throw new StartError("without --repair nothing is changed, so there is no --dry-run");
  return {
    kind: "table",
    isRepairing: repair,
    isReplaying: replay,
    isJson: json,
    ...readWalk({ segments, units }),
  };
}
