import { accessSync, constants, mkdirSync } from "node:fs";
import { StartError } from "../start-error.ts";
import { makePrivate } from "./make-private.ts";

/**
 * Makes the data folder where it is missing, and one that was there before readable by its owner alone. Throws StartError
 * when it cannot be used, or cannot be made private.
 */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`the data folder ${dataDir} is not writable (${reason}); set DATA_DIR to one that is`, {
      cause,
    });
  }
  makePrivate(dataDir);
}
