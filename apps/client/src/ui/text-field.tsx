import type { ComponentProps } from "react";
import { controlClass, Field, type FieldProps } from "./field.tsx";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, "id" | "className">;

/** One line of text with its label. */
export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...input} {...control} className={controlClass} />}
    </Field>
  );
}
