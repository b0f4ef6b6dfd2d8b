import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { profileQuery } from "../../api/queries.ts";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { inBackground } from "../../ui/in-background.ts";
import { PasswordField } from "../../ui/password-field.tsx";
import { showToast } from "../../ui/toasts.ts";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { AccountForm } from "../account/account-form.tsx";
import { textOf } from "../account/text-of.ts";
import { NewPasswordField } from "../new-password/new-password-field.tsx";

/**
 * Sets another password, on the word of the one of before. It is tried once and waits for no connection: whoever locks
 * others out must know whether it worked.
 */
export function ChangePasswordScreen({ userId }: { userId: string }) {
  const { data: me } = useQuery(profileQuery(userId));
  const navigate = useNavigate();
  const { account, password: text } = messages;
  const change = useMutation(
    trpc.users.changePassword.mutationOptions({
      networkMode: "always",
      retry: false,
      gcTime: 0,
      onSuccess: () => showToast({ tone: "info", text: text.changed }),
    }),
  );
  // Not for those who have gone elsewhere meanwhile.
  const onSuccess = () => inBackground(navigate({ to: "/settings", replace: true }));
  usePageTitle(text.title);
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <div className="grid gap-6 px-5 pt-2">
        <p className="text-label text-muted">{text.lead}</p>
        <AccountForm
          call={change}
          names={["password", "newPassword"]}
          button={text.change}
          busyButton={text.changing}
          onSubmit={(data) =>
            change.mutate(
              { password: textOf(data, "password"), newPassword: textOf(data, "newPassword") },
              { onSuccess },
            )
          }
        >
          {(errors) => (
            <>
              {/* Tells password managers, and the hint, whose password it is. */}
              <input hidden readOnly name="username" autoComplete="username" value={me?.username ?? ""} />
              <PasswordField
                label={text.current}
                error={errors.password}
                name="password"
                autoComplete="current-password"
                required
              />
              <NewPasswordField label={account.newPassword} error={errors.newPassword} name="newPassword" />
            </>
          )}
        </AccountForm>
      </div>
    </>
  );
}
