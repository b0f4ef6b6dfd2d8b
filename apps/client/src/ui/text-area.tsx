import { countCharacters } from "@quick-photos/contract";
import type { ComponentProps } from "react";
import { messages } from "../messages/messages.ts";
import { controlClass, Field, type FieldProps } from "./field.tsx";
import { overLimit } from "./over-limit.ts";

interface TextAreaProps extends FieldProps, Omit<ComponentProps<"textarea">, "id" | "className" | "value"> {
  value: string;
  /** The most characters the value may have, as a person counts them. */
  limit: number;
}

/** How many characters before the end the count appears. */
const warnAt = 60;

/** Lines of text with their label; near its limit it tells how many characters are left, and beyond it how many are too many. */
export function TextArea({ label, hint, error, limit, ...area }: TextAreaProps) {
  const left = limit - countCharacters(area.value);
  const tooLong = overLimit(area.value, limit);
  const aside = left <= warnAt && (
    <span role="status" className="text-caption text-muted tabular-nums">
      {messages.upload.charactersLeft(Math.max(0, left))}
    </span>
  );
  return (
    <Field label={label} hint={hint} error={tooLong ?? error} aside={aside}>
      {(control) => (
        <textarea {...area} {...control} className={`${controlClass} field-sizing-content min-h-24 resize-none`} />
      )}
    </Field>
  );
}
