import { isQuickPhotosError } from "@quick-photos/client-sdk";
import { errorMessage } from "./error-messages.ts";
import { tooManyCalls } from "./too-many-calls.ts";

/** The line that explains anything caught. */
export function errorText(error: unknown): string {
  if (isQuickPhotosError(error, "TOO_MANY_CALLS") && error.retryAfterMs !== null)
    return tooManyCalls(error.retryAfterMs);
  return errorMessage(isQuickPhotosError(error) ? error.reason : null);
}
