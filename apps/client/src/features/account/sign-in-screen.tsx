import { useMutation } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { type FormEvent, useRef } from "react";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { formErrors } from "../../ui/form-errors.ts";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useFocusFirstError } from "../../ui/use-focus-first-error.ts";
import { AccountPage } from "./account-page.tsx";
import { deviceLabel } from "./device-label.ts";
import { textOf } from "./text-of.ts";

/** Signing in. The session leads on from here. */
export function SignInScreen() {
  const search = useSearch({ from: "/sign-in" });
  const form = useRef<HTMLFormElement>(null);
  const signIn = useMutation(trpc.session.signIn.mutationOptions());
  const { fields, form: problem } = formErrors(signIn.error, ["username", "password"]);
  useFocusFirstError(form, signIn.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const credentials = { username: textOf(data, "username"), password: textOf(data, "password") };
    signIn.mutate({ ...credentials, device: deviceLabel() });
  };
  const { account } = messages;
  const footer = (
    <>
      {account.newHere}{" "}
      <Link
        to="/sign-up"
        search={search}
        className="inline-block py-3 font-semibold text-ink underline underline-offset-4"
      >
        {account.signUp}
      </Link>
    </>
  );
  return (
    <AccountPage title={account.signInTitle} footer={footer}>
      <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
        {problem ? <Notice tone="error">{problem}</Notice> : null}
        <TextField
          label={account.username}
          error={fields.username}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          label={account.password}
          error={fields.password}
          name="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" busy={signIn.isPending} className="mt-2">
          {signIn.isPending ? account.signingIn : account.signIn}
        </Button>
      </form>
    </AccountPage>
  );
}
