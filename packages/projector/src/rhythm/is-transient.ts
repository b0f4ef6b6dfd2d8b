import { DbError } from "@quick-photos/db";
import { StreamError } from "@quick-photos/db/stream";
import { LeaseLost } from "../leases/held-lease.ts";

const transientCodes = new Set(["CONFLICT", "UNAVAILABLE", "KEYS_DIFFER"]);

/** Codes with which Node.js says that somebody cannot be reached. */
const networkCodes = new Set(["EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EPIPE", "ETIMEDOUT"]);

/**
 * Returns whether what failed says nothing against the record or job it was about: the engine or the store of files is
 * away, or the lease is another's. Everything else fails again in the same way, and is dead-lettered in the end.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof DbError) return transientCodes.has(error.code);
  if (error instanceof StreamError || error instanceof LeaseLost) return true;
  if (!(error instanceof Error)) return false;
  // What an SDK call failed of carries its metadata, and whose fault it was.
  if ("$metadata" in error) return !("$fault" in error && error.$fault === "client");
  return "code" in error && networkCodes.has(String(error.code));
}
