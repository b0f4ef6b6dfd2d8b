import { useRef } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Modal } from "../../ui/modal.tsx";
import { TextField } from "../../ui/text-field.tsx";

interface LinkDialogProps {
  isOpen: boolean;
  url: string;
  onClose: () => void;
}

/** A link to be copied by hand, where the device offers no other way; selected whole. */
export function LinkDialog({ isOpen, url, onClose }: LinkDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const { link: text } = messages;
  return (
    <Modal isOpen={isOpen} title={text.title} onOpen={() => field.current?.select()} onClose={onClose}>
      <div className="mt-4 grid gap-4">
        <TextField ref={field} label={text.label} value={url} readOnly dir="ltr" />
        <Button variant="secondary" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </Modal>
  );
}
