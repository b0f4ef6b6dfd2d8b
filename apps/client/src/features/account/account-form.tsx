import { type FormEvent, type ReactNode, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { type FormErrors, formErrors } from "../../ui/form-errors.ts";
import { Notice } from "../../ui/notice.tsx";
import { useFocusFirstError } from "../../ui/use-focus-first-error.ts";

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

/** The form of signing up and of signing in. */
export function AccountForm({ call, names, button, busyButton, onSubmit, children }: AccountFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { fields, form: problem } = formErrors(call.error, names);
  useFocusFirstError(form, call.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {children(fields)}
      <Button type="submit" busy={call.isPending} className="mt-2">
        {call.isPending ? busyButton : button}
      </Button>
    </form>
  );
}
