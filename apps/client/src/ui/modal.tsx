import { type ReactNode, useEffect, useId, useRef } from "react";

interface ModalProps {
  isOpen: boolean;
  title: string;
  /** Puts the focus where it is to be at first. */
  onOpen: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small window above the screen; the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Modal({ isOpen, title, onOpen, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opened = useRef(onOpen);
  const titleId = useId();
  opened.current = onOpen;
  useEffect(() => {
    if (!isOpen) return dialog.current?.close();
    dialog.current?.showModal();
    opened.current();
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
      {children}
    </dialog>
  );
}
