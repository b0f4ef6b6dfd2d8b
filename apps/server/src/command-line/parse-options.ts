import { type ParseArgsConfig, parseArgs } from "node:util";
import { StartError } from "../start-error.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Returns the values of options, none of which is unknown, and what stands beside them. Throws StartError. */
export function parseCommand<const Known extends Options>(args: string[], options: Known, allowPositionals = true) {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true });
  } catch (cause) {
    throw new StartError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Returns the values of options, none of which is unknown and beside which nothing stands. Throws StartError. */
export function parseOptions<const Known extends Options>(args: string[], options: Known) {
  return parseCommand(args, options, false).values;
}

/** Returns the number that an option was given, the usual one without it. Throws StartError for one out of bounds. */
export function readNumber(name: string, text: string | undefined, usual: number, most: number): number {
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new StartError(`--${name} takes a whole number from 1 to ${most}, not "${text}"`);
}
