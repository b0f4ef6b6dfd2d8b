import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, type ReactNode, useState } from "react";
import { messages } from "../messages/messages.ts";
import { controlClass, Field, type FieldProps } from "./field.tsx";
import { IconButton } from "./icon-button.tsx";

interface PasswordFieldProps extends FieldProps, Omit<ComponentProps<"input">, "id" | "className" | "type"> {
  /** Shown at the end of the label's line. */
  aside?: ReactNode;
}

/** A password with its label, and a way to look at what was typed. */
export function PasswordField({ label, hint, error, aside, ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <div className="relative">
          <input {...input} {...control} type={shown ? "text" : "password"} className={`${controlClass} pe-14`} />
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={shown ? messages.account.hidePassword : messages.account.showPassword}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute end-1 top-1/2 -translate-y-1/2 text-muted"
          />
        </div>
      )}
    </Field>
  );
}
