import { ApiError } from "../errors/api-error.ts";
import { isCommonPassword } from "./is-common-password.ts";

/** What is put around a name so that it looks like a password: digits, blanks and signs. */
const decoration = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** Returns what is left without it; of what is nothing else, all. */
const plain = (text: string) => text.toLowerCase().replaceAll(decoration, "") || text;

/** Nothing, or one sign again and again, blanks included. */
const isOneSign = (password: string) => new Set(password).size <= 1;

/** A password to be set, and whose it will be. */
interface NewPassword {
  password: string;
  /** The field of the input that it came in. */
  field: "password" | "newPassword";
  /** What its owner is called: username, display name. */
  names: readonly string[];
}

/**
 * Refuses a password that is among the first to be tried: one of the most common, one sign repeated, its owner's own
 * name (NIST SP 800-63B-4, section 3.1.1.2). What is set already is never asked. Throws `PASSWORD_TOO_COMMON`.
 */
export async function expectGoodPassword({ password, field, names }: NewPassword): Promise<void> {
  const isName = names.some((name) => name !== "" && plain(name) === plain(password));
  if (!isName && !isOneSign(password) && !(await isCommonPassword(password))) return;
  throw new ApiError("PASSWORD_TOO_COMMON", { fields: { [field]: ["is one of the first that are tried"] } });
}
