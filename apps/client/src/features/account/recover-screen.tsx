import { useMutation } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toasts.ts";
import { NewPasswordField } from "../new-password/new-password-field.tsx";
import { AccountForm } from "./account-form.tsx";
import { AccountPage } from "./account-page.tsx";
import { deviceLabel } from "./device-label.ts";
import { textOf } from "./text-of.ts";
import { UsernameField } from "./username-field.tsx";

/** Getting back in with a recovery code, which sets a new password. The session leads on from here. */
export function RecoverScreen() {
  const { account, recovery: text } = messages;
  const recover = useMutation(
    trpc.session.recover.mutationOptions({ onSuccess: () => showToast({ tone: "info", text: text.recovered }) }),
  );
  const submit = (data: FormData) =>
    recover.mutate({
      username: textOf(data, "username"),
      code: textOf(data, "code"),
      newPassword: textOf(data, "newPassword"),
      device: deviceLabel(),
    });
  return (
    <AccountPage title={text.enterTitle} other={{ question: text.remembered, to: "/sign-in", name: account.signIn }}>
      <p className="-mt-4 mb-6 text-label text-muted">{text.enterLead}</p>
      <AccountForm
        call={recover}
        names={["username", "code", "newPassword"]}
        button={text.recover}
        busyButton={text.recovering}
        onSubmit={submit}
      >
        {(errors) => (
          <>
            <UsernameField error={errors.username} />
            <TextField
              label={text.code}
              hint={text.codeHint}
              error={errors.code}
              name="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              required
            />
            <NewPasswordField label={account.newPassword} error={errors.newPassword} name="newPassword" />
          </>
        )}
      </AccountForm>
    </AccountPage>
  );
}
