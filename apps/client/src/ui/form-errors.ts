import { isQuickPhotosError, type QuickPhotosReason } from "@quick-photos/client-sdk";
import { errorText } from "../messages/error-text.ts";
import { messages } from "../messages/messages.ts";

/** What a failed form shows: lines at its fields, and one for the form when no field explains the failure. */
export interface FormErrors {
  fields: Readonly<Record<string, string>>;
  form: string | null;
}

interface Explained {
  field: string;
  text: string;
}

/**
 * Returns the field that a failure is about although the API does not call it invalid input, and what to say there: a
 * wrong password alone where nobody asks for a name, the picture where a form has one. Undefined when it is none of the
 * form's.
 */
function explain(error: unknown, reason: QuickPhotosReason, shown: readonly string[]): Explained | undefined {
  const at = (field: string, text = errorText(error)) => (shown.includes(field) ? { field, text } : undefined);
  if (reason === "USERNAME_TAKEN") return at("username");
  if (reason === "CREDENTIALS_WRONG" && !shown.includes("username"))
    return at("password", messages.account.passwordWrong);
  if (/^(UPLOAD|IMAGE|FILE)_/.test(reason)) return at("picture");
  return undefined;
}

/**
 * Sorts a failure to the fields it is about; `shown` are the fields the form has. Of what is wrong with a field it says
 * the first: with that put right, the others may be as well. What is wrong with a field that is not shown is said by name.
 */
export function formErrors(error: unknown, shown: readonly string[]): FormErrors {
  if (!error) return { fields: {}, form: null };
  if (!isQuickPhotosError(error)) return { fields: {}, form: errorText(error) };
  const explained = explain(error, error.reason, shown);
  if (explained) return { fields: { [explained.field]: explained.text }, form: null };
  const lines = Object.entries(error.fields).filter(([name]) => shown.includes(name));
  const fields = Object.fromEntries(lines.map(([name, [first = errorText(error)]]) => [name, first]));
  const [elsewhere] = Object.entries(error.fields).map(([name, [first = ""]]) => `${name}: ${first}`);
  return { fields, form: lines.length > 0 ? null : (elsewhere ?? errorText(error)) };
}
