import type { ErrorReason } from "@quick-photos/contract";
import { toApiError } from "../errors/to-api-error.ts";

/** How it is said that a secret is wrong; passwords and recovery codes of an account are counted together. */
const wrongSecret: ReadonlySet<ErrorReason> = new Set(["CREDENTIALS_WRONG", "RECOVERY_CODE_WRONG"]);

/** Returns whether a call has failed because a secret was wrong. */
export function isWrongSecret(error: unknown): boolean {
  return wrongSecret.has(toApiError(error).reason);
}
