import { useRef } from "react";
import { messages } from "../messages/messages.ts";
import { Button } from "./button.tsx";
import { Modal } from "./modal.tsx";
import { Notice } from "./notice.tsx";

interface DialogProps {
  isOpen: boolean;
  title: string;
  /** What follows from confirming. */
  text: string;
  /** Why confirming did not work. */
  problem: string | null;
  confirm: string;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/**
 * A question about something that cannot be undone. It opens with the focus on the way out, so that a key pressed too
 * soon destroys nothing.
 */
export function Dialog({ isOpen, title, text, problem, confirm, isBusy, onConfirm, onClose }: DialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Modal isOpen={isOpen} title={title} onOpen={() => cancel.current?.focus()} onClose={onClose}>
      <p className="mt-2 mb-6 text-label text-muted">{text}</p>
      <div className="grid gap-2">
        {problem ? <Notice tone="error">{problem}</Notice> : null}
        <Button variant="danger" busy={isBusy} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button ref={cancel} variant="secondary" onClick={onClose}>
          {messages.app.cancel}
        </Button>
      </div>
    </Modal>
  );
}
