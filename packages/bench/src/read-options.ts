import { parseArgs } from "node:util";

interface Options<Count extends string, Flag extends string, Word extends string> {
  /** The command, and what it measures. */
  usage: string;
  /** Numbers by the names of their options: what each is unless it is given. */
  numbers: Readonly<Record<Count, number>>;
  /** What some of them are with --quick, which shows that a benchmark works, and measures nothing. */
  quick?: Partial<Readonly<Record<Count, number>>>;
  flags?: readonly Flag[];
  words?: readonly Word[];
}

/** What a benchmark was told; words are undefined that were not given. */
type Told<Count extends string, Flag extends string, Word extends string> = Record<Count, number> &
  Record<Flag | "quick", boolean> &
  Record<Word, string | undefined>;

/** Throws a RangeError for a text that is no number above 0. */
function toNumber(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`--${name} takes a number above 0, and "${text}" is none`);
  return number;
}

/**
 * Reads what a benchmark is told, each as `--name`, and `--quick`. Explains itself and ends the process when `--help` is
 * given. Throws for an option that there is not, and for what is no number.
 */
export function readOptions<Count extends string, Flag extends string = never, Word extends string = never>(
  { usage, numbers, quick = {}, flags = [], words = [] }: Options<Count, Flag, Word>,
  args = process.argv.slice(2),
): Told<Count, Flag, Word> {
  const counts = Object.keys(numbers) as Count[];
  const flag = { type: "boolean", default: false } as const;
  const named = (names: readonly string[], option: object) => Object.fromEntries(names.map((name) => [name, option]));
  const text = { type: "string" } as const;
  const known = { ...named([...counts, ...words], text), ...named(["quick", "help", ...flags], flag) };
  const given: Record<string, unknown> = parseArgs({ args, options: known as Record<string, typeof text> }).values;
  if (given.help) {
    const line = (name: Count) => `  --${name} ${numbers[name]}${quick[name] ? ` (with --quick ${quick[name]})` : ""}`;
    const others = [...flags.map((name) => `  --${name}`), ...words.map((name) => `  --${name} ...`)];
    process.stdout.write(`${[usage, "", ...counts.map(line), ...others].join("\n")}\n`);
    process.exit();
  }
  const usual: Readonly<Record<Count, number>> = given.quick ? { ...numbers, ...quick } : numbers;
  const read = (name: Count) => (given[name] === undefined ? usual[name] : toNumber(name, String(given[name])));
  const told = Object.fromEntries(counts.map((name) => [name, read(name)]));
  return { ...given, ...told } as Told<Count, Flag, Word>;
}
