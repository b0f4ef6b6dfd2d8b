import { type FormEvent, type ReactNode, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import type { FormErrors } from "../../ui/form-errors.ts";
import { Notice } from "../../ui/notice.tsx";
import { useFormErrors } from "../../ui/use-form-errors.ts";

interface AccountFormProps {
  /** The call that the form makes, and what came of it. */
  call: { error: unknown; isPending: boolean };
  /** The names of the fields. */
  names: readonly string[];
  /** What its button says, before and while the call is under way. */
  button: string;
  busyButton: string;
  onSubmit: (data: FormData) => void;
  /** The fields; `errors` says by their names what was not accepted. */
  children: (errors: FormErrors["fields"]) => ReactNode;
}

/** The form of signing up, of signing in and of getting back in. */
export function AccountForm({ call, names, button, busyButton, onSubmit, children }: AccountFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { fields, form: problem, changed } = useFormErrors(form, call.error, names);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  const type = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement) changed(target.name);
  };
  return (
    <form ref={form} onSubmit={submit} onInput={type} noValidate className="grid gap-5">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {children(fields)}
      <Button type="submit" busy={call.isPending} className="mt-2">
        {call.isPending ? busyButton : button}
      </Button>
    </form>
  );
}
