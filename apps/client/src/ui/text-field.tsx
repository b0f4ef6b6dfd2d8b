import type { ComponentProps } from "react";
import { controlClass, Field, type FieldProps } from "./field.tsx";
import { overLimit } from "./over-limit.ts";

interface TextFieldProps extends FieldProps, Omit<ComponentProps<"input">, "id" | "className"> {
  /** The most characters a controlled value may have, as a person counts them. */
  limit?: number;
}

/** One line of text with its label; beyond its limit it tells how many characters are too many. */
export function TextField({ label, hint, error, limit, ...input }: TextFieldProps) {
  const tooLong = limit === undefined ? undefined : overLimit(String(input.value ?? ""), limit);
  return (
    <Field label={label} hint={hint} error={tooLong ?? error}>
      {(control) => <input {...input} {...control} className={controlClass} />}
    </Field>
  );
}
