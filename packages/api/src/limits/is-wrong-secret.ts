import { ApiError } from "../errors/api-error.ts";

/** Returns whether a call has failed because a secret was wrong. */
export function isWrongSecret(error: unknown): boolean {
  return error instanceof ApiError && error.reason === "CREDENTIALS_WRONG";
}
