import * as z from "zod";
import { limits } from "../../limits.ts";
import { isReservedUsername } from "./reserved-usernames.ts";

/**
 * A username that there may be, lower-cased, so that `Anna` and `anna` are one. Upper case is checked against ASCII before
 * it is lowered: Unicode lowers some signs to ASCII.
 */
export const username = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_.]*$/, { error: "may hold a to z, 0 to 9, _ and ." })
  .min(limits.username.min, { error: `must have at least ${limits.username.min} characters` })
  .max(limits.username.max, { error: `must have at most ${limits.username.max} characters` })
  .toLowerCase();

/**
 * Returns why nobody may take a username that is otherwise well-formed, null when somebody may. Those who had such a
 * name before keep it.
 */
export function usernameFault(name: string): string | null {
  if (/^\.|\.$|\.\./.test(name)) return "must not begin or end with a dot, nor have two in a row";
  if (!/[a-z0-9]/i.test(name)) return "must hold a letter or a digit";
  return isReservedUsername(name) ? "is reserved" : null;
}

/** A username to be taken. */
export const newUsername = username.superRefine((name, { addIssue }) => {
  const fault = usernameFault(name);
  if (fault !== null) addIssue({ code: "custom", message: fault });
});
