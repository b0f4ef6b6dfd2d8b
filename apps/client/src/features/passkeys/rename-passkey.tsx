import type { Passkey } from "@quick-photos/client-sdk";
import { limits } from "@quick-photos/contract";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { overLimit } from "../../ui/over-limit.ts";
import { TextField } from "../../ui/text-field.tsx";
import { useFormErrors } from "../../ui/use-form-errors.ts";
import { renamePasskeyMutation } from "./passkey-mutations.ts";

interface RenamePasskeyProps {
  passkey: Passkey;
  onClose: () => void;
}

/** The form that stands in a passkey's place while it gets another name. */
export function RenamePasskey({ passkey, onClose }: RenamePasskeyProps) {
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(passkey.name);
  const rename = useMutation(renamePasskeyMutation);
  const { fields, form: problem, changed } = useFormErrors(form, rename.error, ["name"]);
  const { passkeys: text } = messages;
  useEffect(() => form.current?.querySelector("input")?.select(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { passkeyId } = passkey;
    if (name.trim() === passkey.name) onClose();
    else rename.mutate({ passkeyId, name: name.trim() }, { onSuccess: onClose });
  };
  const isTooLong = overLimit(name, limits.passkeyName) !== undefined;
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid grow gap-3">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <TextField
        label={text.name}
        error={fields.name}
        limit={limits.passkeyName}
        value={name}
        onChange={({ target }) => {
          setName(target.value);
          changed("name");
        }}
        autoComplete="off"
        required
      />
      <div className="grid grid-cols-2 gap-2">
        <Button variant="quiet" onClick={onClose}>
          {messages.app.cancel}
        </Button>
        <Button variant="secondary" type="submit" busy={rename.isPending} disabled={name.trim() === "" || isTooLong}>
          {rename.isPending ? text.saving : text.save}
        </Button>
      </div>
    </form>
  );
}
