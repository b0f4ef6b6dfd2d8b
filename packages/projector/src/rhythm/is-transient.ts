import { DbError } from "@quick-photos/db";
import { StreamError } from "@quick-photos/db/stream";
import { LeaseLost } from "../leases/held-lease.ts";

const transientCodes = new Set(["CONFLICT", "UNAVAILABLE", "KEYS_DIFFER"]);

/** Codes with which Node.js says that somebody cannot be reached, or that the system has no room for a moment. */
const passingCodes = new Set([
  "EAI_AGAIN",
  "EBUSY",
  "ECONNREFUSED",
  "ECONNRESET",
  "EMFILE",
  "ENFILE",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/**
 * Returns whether it is the store of files that something failed of, and that it is away. Whoever removes files may say so
 * in words of their own; what these were caused by tells whether it passes.
 */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error) || isOfTable(error)) return false;
  // What an SDK call failed of carries its metadata, and whose fault it was.
  if ("$metadata" in error) return !("$fault" in error && error.$fault === "client");
  return ("code" in error && passingCodes.has(String(error.code))) || isStoreAway(error.cause);
}

const isOfTable = (error: unknown) =>
  error instanceof DbError || error instanceof StreamError || error instanceof LeaseLost;

/**
 * Returns whether what failed says nothing against the record or job it was about: the engine or the store of files is
 * away, or the lease is another's. Everything else fails again in the same way, and is dead-lettered in the end.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof DbError) return transientCodes.has(error.code);
  return isOfTable(error) || isStoreAway(error);
}
