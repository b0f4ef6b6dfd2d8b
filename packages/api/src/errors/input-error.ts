import { reasonOf } from "@quick-photos/contract/schemas";
import type * as z from "zod";
import { ApiError, type FieldErrors } from "./api-error.ts";

/** The name under which `fields` lists what is wrong with the input as a whole. */
const wholeInput = "input";

/** Returns the refusal of an input: the reason its checks agree on, otherwise `INPUT_INVALID` with the fields at fault. */
export function toInputError(error: z.ZodError): ApiError {
  const [first, ...others] = new Set(error.issues.map(reasonOf));
  if (first && others.length === 0) return new ApiError(first, { cause: error });
  const fields: FieldErrors = {};
  for (const { path, message } of error.issues) {
    const field = path.length > 0 ? String(path[0]) : wholeInput;
    fields[field] = [...(fields[field] ?? []), message];
  }
  return new ApiError("INPUT_INVALID", { fields, cause: error });
}
