import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { messages } from "../messages/messages.ts";
import { IconButton } from "./icon-button.tsx";
import { dismissToast, toasts } from "./toasts.ts";

/** The place where passing messages appear, above the navigation. */
export function Toaster() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read);
  return (
    <section
      aria-label={messages.app.notifications}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-40 mx-auto grid max-w-[25rem] gap-2 px-4"
    >
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
