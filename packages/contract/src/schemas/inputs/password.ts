import * as z from "zod";
import { countCharacters } from "../../graphemes.ts";
import { limits } from "../../limits.ts";
import { isWithinUnits } from "../text/text.ts";

const { min, max } = limits.password;

/**
 * A password as presented, to compare: a wrong one is wrong whatever its length. Composed as NIST SP 800-63B-4 section
 * 3.1.1.2 advises, so that every keyboard produces the same bytes; spaces count.
 */
export const presentedPassword = z
  .string()
  .min(1, { error: "Enter a password." })
  .refine((password) => isWithinUnits(password, max), { error: `Use at most ${max} characters.`, abort: true })
  .normalize("NFC");

/** A password to be set. */
export const newPassword = presentedPassword.refine(
  (password) => {
    const count = countCharacters(password);
    return count >= min && count <= max;
  },
  { error: `Use ${min} to ${max} characters.` },
);
