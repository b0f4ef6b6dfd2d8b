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

/** Creating an account. The session that comes with it leads on from here. */
export function SignUpScreen() {
  const search = useSearch({ from: "/sign-up" });
  const form = useRef<HTMLFormElement>(null);
  const create = useMutation(trpc.users.create.mutationOptions());
  const { fields, form: problem } = formErrors(create.error, ["username", "password", "displayName"]);
  useFocusFirstError(form, create.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    create.mutate({
      username: textOf(data, "username"),
      password: textOf(data, "password"),
      displayName: textOf(data, "displayName"),
      device: deviceLabel(),
    });
  };
  const { account } = messages;
  const footer = (
    <>
      {account.haveAccount}{" "}
      <Link
        to="/sign-in"
        search={search}
        className="inline-block py-3 font-semibold text-ink underline underline-offset-4"
      >
        {account.signIn}
      </Link>
    </>
  );
  return (
    <AccountPage title={account.signUpTitle} footer={footer}>
      <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
        {problem ? <Notice tone="error">{problem}</Notice> : null}
        <TextField
          label={account.displayName}
          hint={account.displayNameHint}
          error={fields.displayName}
          name="displayName"
          autoComplete="name"
        />
        <TextField
          label={account.username}
          hint={account.usernameHint}
          error={fields.username}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          label={account.password}
          hint={account.passwordHint}
          error={fields.password}
          name="password"
          autoComplete="new-password"
          required
        />
        <Button type="submit" busy={create.isPending} className="mt-2">
          {create.isPending ? account.signingUp : account.signUp}
        </Button>
      </form>
    </AccountPage>
  );
}
