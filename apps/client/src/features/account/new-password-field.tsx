import { messages } from "../../messages/messages.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { PasswordField } from "../../ui/password-field.tsx";

interface NewPasswordFieldProps extends Pick<FieldProps, "label" | "error"> {
  /** What it is called in its form, and in the call that sets it. */
  name: "password" | "newPassword";
}

/** A password that is to be set. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return <PasswordField {...props} hint={messages.account.passwordHint} autoComplete="new-password" required />;
}
