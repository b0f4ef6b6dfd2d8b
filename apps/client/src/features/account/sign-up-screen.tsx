import { useMutation } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { TextField } from "../../ui/text-field.tsx";
import { NewPasswordField } from "../new-password/new-password-field.tsx";
import { AccountForm } from "./account-form.tsx";
import { AccountPage } from "./account-page.tsx";
import { deviceLabel } from "./device-label.ts";
import { textOf } from "./text-of.ts";
import { UsernameField } from "./username-field.tsx";

/** Creating an account. The session that comes with it leads on from here. */
export function SignUpScreen() {
  const create = useMutation(trpc.users.create.mutationOptions());
  const { account } = messages;
  const submit = (data: FormData) =>
    create.mutate({
      username: textOf(data, "username"),
      password: textOf(data, "password"),
      displayName: textOf(data, "displayName"),
      device: deviceLabel(),
    });
  return (
    <AccountPage
      title={account.signUpTitle}
      other={{ question: account.haveAccount, to: "/sign-in", name: account.signIn }}
    >
      <AccountForm
        call={create}
        names={["username", "password", "displayName"]}
        button={account.signUp}
        busyButton={account.signingUp}
        onSubmit={submit}
      >
        {(errors) => (
          <>
            <TextField
              label={account.displayName}
              hint={account.displayNameHint}
              error={errors.displayName}
              name="displayName"
              autoComplete="name"
            />
            <UsernameField hint={account.usernameHint} error={errors.username} />
            <NewPasswordField label={account.password} error={errors.password} name="password" />
          </>
        )}
      </AccountForm>
    </AccountPage>
  );
}
