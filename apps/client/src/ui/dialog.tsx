import { useEffect, useId, useRef } from "react";
import { messages } from "../messages/messages.ts";
import { Button } from "./button.tsx";
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
 * soon destroys nothing; the browser keeps the focus inside and closes it on Escape.
 */
export function Dialog({ isOpen, title, text, problem, confirm, isBusy, onConfirm, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (!isOpen) return dialog.current?.close();
    dialog.current?.showModal();
    cancel.current?.focus();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(22rem,calc(100vw-2rem))] rounded-card bg-raised p-6 text-ink shadow-float backdrop:bg-scrim open:animate-rise max-sm:mb-[calc(1rem+env(safe-area-inset-bottom))]"
    >
      <h2 id={titleId} className="text-heading font-semibold">
        {title}
      </h2>
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
    </dialog>
  );
}
