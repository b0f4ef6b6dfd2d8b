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
  .regex(/^[A-Za-z0-9_.]*$/, { error: "Use only letters from a to z, digits, underscores and dots." })
  .min(limits.username.min, { error: `Use at least ${limits.username.min} characters.` })
  .max(limits.username.max, { error: `Use at most ${limits.username.max} characters.` })
  .toLowerCase();

/**
 * Returns why nobody may take a username that is otherwise well-formed, null when somebody may. Those who had such a
 * name before keep it.
 */
export function usernameFault(name: string): string | null {
  if (/^\.|\.$|\.\./.test(name)) return "Use dots only between other characters, one at a time.";
  if (!/[a-z0-9]/i.test(name)) return "Use at least one letter or digit.";
  return isReservedUsername(name) ? "This username is reserved. Choose another one." : null;
}

/** A username to be taken. */
export const newUsername = username.superRefine((name, { addIssue }) => {
  const fault = usernameFault(name);
  if (fault !== null) addIssue({ code: "custom", message: fault });
});
