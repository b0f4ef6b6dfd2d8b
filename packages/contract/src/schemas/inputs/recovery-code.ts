import * as z from "zod";

/** What is read as another sign in Crockford's base 32 (crockford.com/base32.html): people take one for the other. */
const lookalikes: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** Returns a code as it was made, however somebody has written it down: without blanks and dashes, in capitals. */
function readCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, "")
    .replaceAll(/[OIL]/g, (sign) => lookalikes[sign] ?? sign);
}

/** What is said of one that cannot be any. */
const codeWording = "Enter all 16 letters and digits of the code.";

/** A recovery code as typed: 80 bits in Crockford's base 32, in whatever groups. */
export const recoveryCode = z
  .string()
  .max(100, { error: codeWording })
  .transform(readCode)
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, { error: codeWording }));
