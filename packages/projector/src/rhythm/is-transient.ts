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
 * With which stores of files say that a client does nothing wrong but too much or too slowly: whose fault an SDK takes that
 * for goes by the status alone, and differs from store to store. Names are those of S3 ("Error responses" of its API).
 */
const passingNames = new Set(["RequestTimeout", "SlowDown"]);
const tooManyRequests = 429;

function isRefused(error: Error & { $metadata: unknown }): boolean {
  const { httpStatusCode } = error.$metadata as { httpStatusCode?: number };
  if (httpStatusCode === tooManyRequests || passingNames.has(error.name)) return false;
  return "$fault" in error && error.$fault === "client";
}

/**
 * Returns whether it is the store of files that something failed of, and that it is away. Whoever removes files may say so
 * in words of their own; what these were caused by tells whether it passes.
 */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error) || isOfTable(error)) return false;
  // What an SDK call failed of carries its metadata, and whose fault it was.
  if ("$metadata" in error) return !isRefused(error as Error & { $metadata: unknown });
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
