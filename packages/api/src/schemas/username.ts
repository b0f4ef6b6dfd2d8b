import { z } from "zod";

/** Characters of a username (api.md, "Limits"). */
const usernameLength = { min: 3, max: 30 };

/** Characters of a search: two name the index partition to look in (key-design.ts, `profilesByUsername`). */
const shortestPrefix = 2;

/** A username as typed. Upper case is checked against ASCII before it is lowered: Unicode lowers some signs to ASCII. */
function handle(min: number) {
  return z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_.]*$/, { error: "may hold a to z, 0 to 9, _ and ." })
    .min(min, { error: `must have at least ${min} characters` })
    .max(usernameLength.max, { error: `must have at most ${usernameLength.max} characters` })
    .toLowerCase();
}

/** A username, lower-cased, so that `Anna` and `anna` are one. */
export const username = handle(usernameLength.min);

/** What the username to look for begins with, lower-cased. */
export const usernamePrefix = handle(shortestPrefix);
