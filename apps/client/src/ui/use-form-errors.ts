import { type RefObject, useState } from "react";
import { type FormErrors, formErrors } from "./form-errors.ts";
import { useFocusFirstError } from "./use-focus-first-error.ts";

interface ShownErrors extends FormErrors {
  /** Says that a field is another one now: what the server said of it, and of the form with it, holds no longer. */
  changed: (field: string) => void;
}

/**
 * What a form shows of the failure of what it sent, until that is overtaken by what somebody types. Brings whoever sent
 * it to the first field that was not accepted, or has the line for the form in sight. `shown` are the fields the form has.
 */
export function useFormErrors(
  form: RefObject<HTMLFormElement | null>,
  error: unknown,
  shown: readonly string[],
): ShownErrors {
  const [overtaken, setOvertaken] = useState<{ error: unknown; fields: readonly string[] }>();
  useFocusFirstError(form, error);
  const pastOf = (of: typeof overtaken) => (of?.error === error ? (of?.fields ?? []) : []);
  const past = pastOf(overtaken);
  const said = formErrors(error, shown);
  return {
    fields: Object.fromEntries(Object.entries(said.fields).filter(([field]) => !past.includes(field))),
    form: past.length > 0 ? null : said.form,
    changed: (field) => setOvertaken((before) => ({ error, fields: [...pastOf(before), field] })),
  };
}
