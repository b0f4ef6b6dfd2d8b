import type { Passkey } from "@quick-photos/client-sdk";
import { limits } from "@quick-photos/contract";
import { useMutation } from "@tanstack/react-query";
import { type RefObject, useId, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { overLimit } from "../../ui/over-limit.ts";
import { TextField } from "../../ui/text-field.tsx";
import { deviceLabel } from "../account/device-label.ts";
import { ConfirmedForm } from "../settings/confirmed-form.tsx";
import { addPasskeyMutation } from "./passkey-mutations.ts";

const thisDevice = () => deviceLabel() ?? messages.passkeys.unnamed;

/** The form that adds a passkey; the list takes the focus, which then has one more. */
export function AddPasskey({ list }: { list: RefObject<HTMLElement | null> }) {
  const add = useMutation(addPasskeyMutation);
  const { passkeys: text } = messages;
  const titleId = useId();
  const [name, setName] = useState(thisDevice);
  const [added, setAdded] = useState(0);
  const onSuccess = (passkey: Passkey | null) => {
    if (!passkey) return;
    setAdded(added + 1);
    setName(thisDevice());
    list.current?.focus();
  };
  const send = (password: string) => add.mutate({ name: name.trim(), password }, { onSuccess });
  return (
    <section aria-labelledby={titleId} className="mt-2">
      <h2 id={titleId} className="mb-4 text-heading font-semibold">
        {text.addTitle}
      </h2>
      <ConfirmedForm
        key={added} // the password goes with the form
        call={add}
        button={text.add}
        busyButton={text.adding}
        onConfirm={send}
        isReady={name.trim() !== "" && overLimit(name, limits.passkeyName) === undefined}
      >
        <TextField
          label={text.name}
          hint={text.nameHint}
          limit={limits.passkeyName}
          value={name}
          onChange={({ target }) => setName(target.value)}
          autoComplete="off"
          required
        />
      </ConfirmedForm>
    </section>
  );
}
