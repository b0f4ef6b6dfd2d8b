import type { Passkey } from "@quick-photos/client-sdk";
import { FingerprintPattern, Pencil } from "lucide-react";
import { type RefObject, useRef, useState } from "react";
import { formatWhen } from "../../messages/format-when.ts";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { IconLines } from "../../ui/icon-lines.tsx";
import { RemovePasskey } from "./remove-passkey.tsx";
import { RenamePasskey } from "./rename-passkey.tsx";

interface PasskeyRowProps {
  passkey: Passkey;
  /** The list it is in, which takes the focus when the row goes. */
  list: RefObject<HTMLElement | null>;
}

/** One passkey: its name, since when, and when somebody last signed in with it. */
export function PasskeyRow({ passkey, list }: PasskeyRowProps) {
  const { name, createdAt, lastUsedAt } = passkey;
  const { passkeys: text } = messages;
  const row = useRef<HTMLLIElement>(null);
  const [isRenaming, setRenaming] = useState(false);
  const close = () => {
    setRenaming(false);
    row.current?.focus();
  };
  return (
    <li ref={row} tabIndex={-1} className="flex flex-wrap items-center justify-end gap-x-1 outline-none">
      {isRenaming ? (
        <RenamePasskey passkey={passkey} onClose={close} />
      ) : (
        <>
          <IconLines
            icon={FingerprintPattern}
            title={name}
            hint={lastUsedAt ? text.lastUsed(formatWhen(lastUsedAt)) : text.neverUsed}
            note={text.added(formatWhen(createdAt))}
          />
          <IconButton
            icon={Pencil}
            label={text.rename(name)}
            onClick={() => setRenaming(true)}
            className="text-muted"
          />
          <RemovePasskey passkey={passkey} list={list} />
        </>
      )}
    </li>
  );
}
