import { type FormEvent, useState } from "react";
import { messages } from "../../messages/messages.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { StrengthMeter } from "./strength-meter.tsx";
import { type TypedPassword, useStrength } from "./use-strength.ts";

interface NewPasswordFieldProps extends Pick<FieldProps, "label" | "error"> {
  /** What it is called in its form, and in the call that sets it. */
  name: "password" | "newPassword";
}

/** The fields of a form that say what its owner is called. */
const nameFields = ["username", "displayName"];

/** Returns what the form around a field says that its owner is called. */
const namesBeside = ({ form }: HTMLInputElement): string[] =>
  nameFields.flatMap((name) => {
    const field = form?.elements.namedItem(name);
    return field instanceof HTMLInputElement ? [field.value] : [];
  });

/** A password that is to be set, with a hint of how hard it is to guess. The hint refuses nothing: that is the server's. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const [typed, setTyped] = useState<TypedPassword | null>(null);
  const strength = useStrength(typed);
  const { account, password: text } = messages;
  const type = ({ currentTarget: input }: FormEvent<HTMLInputElement>) =>
    setTyped({ password: input.value, names: namesBeside(input) });
  return (
    <PasswordField
      {...props}
      hint={strength && strength <= 2 ? text.makeHarder : account.passwordHint}
      aside={<StrengthMeter strength={strength} />}
      onInput={type}
      autoComplete="new-password"
      required
    />
  );
}
