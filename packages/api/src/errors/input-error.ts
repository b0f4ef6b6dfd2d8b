import type { ZodError, z } from "zod";
import { ApiError, type FieldErrors } from "./api-error.ts";
import { type ErrorReason, reasons } from "./reasons.ts";

/** The name under which `fields` lists what is wrong with the input as a whole. */
const wholeInput = "input";

/**
 * Marks a check whose failure has a reason of its own, to pass to zod's `refine`: an id is opaque to clients, so one
 * that cannot be ours is an unknown one, not a malformed one.
 */
export function failsWith(reason: ErrorReason): { error: string; params: { reason: ErrorReason } } {
  return { error: reasons[reason].meaning, params: { reason } };
}

function ownReason(issue: z.core.$ZodIssue): ErrorReason | null {
  const reason: unknown = issue.code === "custom" ? issue.params?.reason : null;
  return typeof reason === "string" && reason in reasons ? (reason as ErrorReason) : null;
}

/** Returns the refusal of an input: the reason its checks agree on, otherwise `INPUT_INVALID` with the fields at fault. */
export function toInputError(error: ZodError): ApiError {
  const [first, ...others] = new Set(error.issues.map(ownReason));
  if (first && others.length === 0) return new ApiError(first, { cause: error });
  const fields: FieldErrors = {};
  for (const { path, message } of error.issues) {
    const field = path.length > 0 ? String(path[0]) : wholeInput;
    fields[field] = [...(fields[field] ?? []), message];
  }
  return new ApiError("INPUT_INVALID", { fields, cause: error });
}
