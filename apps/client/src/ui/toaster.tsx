import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { messages } from "../messages/messages.ts";
import { IconButton } from "./icon-button.tsx";
import { dismissToast, toasts } from "./toasts.ts";

/** Passing messages, the latest last. */
export function Toaster() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read);
  return (
    <section aria-label={messages.app.notifications} aria-live="polite" className="grid gap-2 not-empty:pb-2">
      {shown.map(({ id, text, tone }) => (
        <div
          key={id}
          className="pointer-events-auto flex animate-rise items-center rounded-field bg-ink py-1 ps-4 pe-1 text-label font-medium text-on-ink shadow-float"
        >
          {tone === "error" ? <span aria-hidden className="me-3 size-2 shrink-0 rounded-full bg-heart" /> : null}
          <p className="grow py-2">{text}</p>
          <IconButton
            icon={X}
            label={messages.app.dismiss}
            onClick={() => dismissToast(id)}
            className="hover:bg-transparent active:bg-transparent"
          />
        </div>
      ))}
    </section>
  );
}
