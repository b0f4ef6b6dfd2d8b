import { z } from "zod";
import { countCharacters, isWithinUnits } from "./text.ts";

/** Characters of a password (api.md, "Limits"). */
const passwordLength = { min: 8, max: 128 };

/**
 * A password as presented, to compare: a wrong one is wrong whatever its length. Composed as NIST SP 800-63B-4 section
 * 3.1.1.2 advises, so that every keyboard produces the same bytes; spaces count.
 */
export const presentedPassword = z
  .string()
  .min(1, { error: "must not be empty" })
  .refine((password) => isWithinUnits(password, passwordLength.max), { error: "is too long", abort: true })
  .normalize("NFC");

/** A password to be set. */
export const newPassword = presentedPassword.refine(
  (password) => {
    const count = countCharacters(password);
    return count >= passwordLength.min && count <= passwordLength.max;
  },
  { error: `must have ${passwordLength.min} to ${passwordLength.max} characters` },
);
