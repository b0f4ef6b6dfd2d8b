import { limits } from "@quick-photos/contract";
import { parseCommand } from "../command-line/parse-options.ts";
import { StartError } from "../start-error.ts";

/** Help was asked for, or what to import. */
export type ImportCommand = { kind: "help" } | { kind: "import"; file: string; password: string | null };

/** What `--help` prints. */
export const usage = `Usage: npm run import:tutorial -- [--password <password>] <items.json>

Reads the data set of the tutorial (one JSON item a line, as in data/tutorial/items.json) into the database and verifies
that every counter equals its rows. It works beside a running server or alone, is safe to run twice, and a run after one
that was killed imports the rest.

  --password <password>  lets you sign in as any user that this run imports; without it nobody can
  --help                 print this

The environment is that of the server: npm start -- --help lists it.
`;

function checkPassword(password: string): string {
  const characters = Array.from(password).length;
  const { min, max } = limits.password;
  if (characters < min || characters > max) throw new StartError(`the password must have ${min} to ${max} characters`);
  // As accounts store it, so that every keyboard produces the same bytes.
  return password.normalize("NFC");
}

/** Returns what the command line asks for. Throws StartError. */
export function readArguments(args: string[]): ImportCommand {
  const options = { help: { type: "boolean" }, password: { type: "string" } } as const;
  const { values, positionals } = parseCommand(args, options);
  if (values.help) return { kind: "help" };
  const [file, ...more] = positionals;
  if (file === undefined) throw new StartError("name the file to import, as in data/tutorial/items.json");
  if (more.length > 0) throw new StartError(`one file at a time, please: ${positionals.join(", ")}`);
  const password = values.password === undefined ? null : checkPassword(values.password);
  return { kind: "import", file, password };
}
