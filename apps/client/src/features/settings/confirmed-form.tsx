import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { useFormErrors } from "../../ui/use-form-errors.ts";

interface ConfirmedFormProps {
  /** The call that the form makes, and what came of it. */
  call: { error: unknown; isPending: boolean };
  /** What its button says, before and while the call is under way. */
  button: string;
  busyButton: string;
  /** Whether it is something that cannot be undone. */
  isDangerous?: boolean;
  /** What follows from it. */
  hint?: string | undefined;
  onConfirm: (password: string) => void;
  /** Fields before the password, and whether they can be sent as they are. */
  children?: ReactNode;
  isReady?: boolean;
}

/** A form for what a session alone does not allow: the password makes sure that it is the owner. */
export function ConfirmedForm(props: ConfirmedFormProps) {
  const { call, button, busyButton, isDangerous = false, hint, onConfirm, children, isReady = true } = props;
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState("");
  const { account, settings } = messages;
  const { fields, form: problem, changed } = useFormErrors(form, call.error, ["password"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(password);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {children}
      <PasswordField
        label={account.password}
        hint={settings.deletePasswordHint}
        error={fields.password}
        value={password}
        onChange={(event) => {
          setPassword(event.target.value);
          changed("password");
        }}
        autoComplete="current-password"
        required
      />
      <div className="grid gap-2">
        <Button
          variant={isDangerous ? "danger" : "primary"}
          type="submit"
          busy={call.isPending}
          disabled={password === "" || !isReady}
        >
          {call.isPending ? busyButton : button}
        </Button>
        {hint ? <p className="text-center text-label text-muted">{hint}</p> : null}
      </div>
    </form>
  );
}
