import { type ReactNode, useId } from "react";

/** The attributes that tie a control to its label, hint and error. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** What every field shows besides its control. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value; shown in place of the hint. */
  error?: string | undefined;
}

interface FieldFrameProps extends FieldProps {
  /** Shown at the end of the label's line, e.g. how many characters are left. */
  aside?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** The classes of a text control. */
export const controlClass =
  "block w-full rounded-field border border-field-line bg-canvas px-4 py-3 text-body text-ink " +
  "placeholder:text-muted focus-visible:border-ink focus-visible:outline-offset-0 aria-invalid:border-danger";

/** A label, a control, and a line below it that explains the value or what is wrong with it. */
export function Field({ label, hint, error, aside, children }: FieldFrameProps) {
  const id = useId();
  const line = error ?? hint;
  return (
    <div>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-label font-semibold">
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        "aria-describedby": line ? `${id}-line` : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {line ? (
        <p id={`${id}-line`} className={`mt-1.5 text-caption ${error ? "font-medium text-danger" : "text-muted"}`}>
          {line}
        </p>
      ) : null}
    </div>
  );
}
