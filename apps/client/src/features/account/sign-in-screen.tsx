import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { buttonClass } from "../../ui/button-class.ts";
import { PasswordField } from "../../ui/password-field.tsx";
import { PasskeySignIn } from "../passkeys/passkey-sign-in.tsx";
import { AccountForm } from "./account-form.tsx";
import { AccountPage } from "./account-page.tsx";
import { deviceLabel } from "./device-label.ts";
import { textOf } from "./text-of.ts";
import { UsernameField } from "./username-field.tsx";

/** Signing in. The session leads on from here. */
export function SignInScreen() {
  const signIn = useMutation(trpc.session.signIn.mutationOptions());
  const { account } = messages;
  const submit = (data: FormData) =>
    signIn.mutate({
      username: textOf(data, "username"),
      password: textOf(data, "password"),
      device: deviceLabel(),
    });
  return (
    <AccountPage
      title={account.signInTitle}
      other={{ question: account.newHere, to: "/sign-up", name: account.signUp }}
    >
      <AccountForm
        call={signIn}
        names={["username", "password"]}
        button={account.signIn}
        busyButton={account.signingIn}
        onSubmit={submit}
      >
        {(errors) => (
          <>
            <UsernameField error={errors.username} />
            <PasswordField
              label={account.password}
              error={errors.password}
              name="password"
              autoComplete="current-password"
              required
            />
          </>
        )}
      </AccountForm>
      <PasskeySignIn />
      <Link to="/recover" search={true} state={true} className={buttonClass("quiet", "mt-3 self-center")}>
        {messages.recovery.enter}
      </Link>
    </AccountPage>
  );
}
