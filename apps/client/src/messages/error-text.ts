import { isQuickPhotosError } from "@quick-photos/client-sdk";
import { errorMessage } from "./error-messages.ts";

/** The line that explains anything caught. */
export const errorText = (error: unknown): string => errorMessage(isQuickPhotosError(error) ? error.reason : null);
