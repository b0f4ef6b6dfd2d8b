import type * as z from "zod";
import { type ErrorReason, reasons } from "../reasons.ts";

/**
 * Marks a check whose failure has a reason of its own, to pass to zod's `refine`: an id is opaque to clients, so one
 * that cannot be ours is an unknown one, not a malformed one.
 */
export function failsWith(reason: ErrorReason): { error: string; params: { reason: ErrorReason } } {
  return { error: reasons[reason].meaning, params: { reason } };
}

/** Returns the reason among what `failsWith` has marked a check with, null when there is none. */
export function reasonAmong(params: unknown): ErrorReason | null {
  const { reason } = (params ?? {}) as { reason?: unknown };
  return typeof reason === "string" && reason in reasons ? (reason as ErrorReason) : null;
}

/** Returns the reason that the failed check was marked with, null when it has none of its own. */
export function reasonOf(issue: z.core.$ZodIssue): ErrorReason | null {
  return issue.code === "custom" ? reasonAmong(issue.params) : null;
}
