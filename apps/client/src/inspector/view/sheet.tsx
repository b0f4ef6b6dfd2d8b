import { type ReactNode, useEffect, useRef } from "react";
import { inspectorMessages } from "../messages.ts";

/** The inspector over the lower part of a phone; the browser keeps the focus inside and closes it on Escape. */
export function Sheet({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={inspectorMessages.title}
      onClose={onClose}
      className="mx-auto mt-auto mb-0 w-full max-w-[40rem] rounded-t-card bg-canvas p-0 text-ink shadow-float backdrop:bg-scrim"
    >
      <div className="flex h-[80dvh] flex-col pb-[env(safe-area-inset-bottom)]">{children}</div>
    </dialog>
  );
}
