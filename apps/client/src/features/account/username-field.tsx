import { messages } from "../../messages/messages.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** The username that an account is made with or found by, as `username` of its form. */
export function UsernameField(props: Pick<FieldProps, "hint" | "error">) {
  return (
    <TextField
      {...props}
      label={messages.account.username}
      name="username"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  );
}
