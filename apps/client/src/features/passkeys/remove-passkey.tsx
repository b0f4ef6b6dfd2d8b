import type { Passkey } from "@quick-photos/client-sdk";
import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { type RefObject, useState } from "react";
import { errorText } from "../../messages/error-text.ts";
import { messages } from "../../messages/messages.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { removePasskeyMutation } from "./passkey-mutations.ts";

interface RemovePasskeyProps {
  passkey: Passkey;
  /** What takes the focus when the passkey is gone. */
  list: RefObject<HTMLElement | null>;
}

/** The button that removes a passkey, once that is confirmed. */
export function RemovePasskey({ passkey, list }: RemovePasskeyProps) {
  const [isAsking, setAsking] = useState(false);
  const { passkeys: text } = messages;
  const { mutate, isPending, error, reset } = useMutation({
    ...removePasskeyMutation,
    async onSuccess(...done) {
      setAsking(false);
      await removePasskeyMutation.onSuccess?.(...done);
      list.current?.focus();
    },
  });
  const close = () => {
    setAsking(false);
    reset();
  };
  return (
    <>
      <IconButton
        icon={Trash2}
        label={text.removeLabel(passkey.name)}
        onClick={() => setAsking(true)}
        className="text-muted"
      />
      <Dialog
        isOpen={isAsking}
        title={text.removeQuestion(passkey.name)}
        text={text.removeConsequence}
        problem={error && errorText(error)}
        confirm={text.remove}
        isBusy={isPending}
        onConfirm={() => mutate(passkey)}
        onClose={close}
      />
    </>
  );
}
