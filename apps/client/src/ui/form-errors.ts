import { isQuickPhotosError, type QuickPhotosReason } from "@quick-photos/client-sdk";
import { errorText } from "../messages/error-text.ts";

/** What a failed form shows: lines at its fields, and one for the form when no field explains the failure. */
export interface FormErrors {
  fields: Readonly<Record<string, string>>;
  form: string | null;
}

/** Reasons that are about one field although the API does not call them invalid input. */
const fieldOfReason: Partial<Record<QuickPhotosReason, string>> = { USERNAME_TAKEN: "username" };

/**
 * Sorts a failure to the fields it is about; `shown` are the fields the form has. Of what is wrong with a field it says
 * the first: with that put right, the others may be as well. What is wrong with a field that is not shown is said by name.
 */
export function formErrors(error: unknown, shown: readonly string[]): FormErrors {
  if (!error) return { fields: {}, form: null };
  if (!isQuickPhotosError(error)) return { fields: {}, form: errorText(error) };
  const field = fieldOfReason[error.reason];
  if (field && shown.includes(field)) return { fields: { [field]: errorText(error) }, form: null };
  const lines = Object.entries(error.fields).filter(([name]) => shown.includes(name));
  const fields = Object.fromEntries(lines.map(([name, [first = errorText(error)]]) => [name, first]));
  const [elsewhere] = Object.entries(error.fields).map(([name, [first = ""]]) => `${name}: ${first}`);
  return { fields, form: lines.length > 0 ? null : (elsewhere ?? errorText(error)) };
}
