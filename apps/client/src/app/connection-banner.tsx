import { CloudOff } from "lucide-react";
import { useOnline } from "../api/connection.ts";
import { messages } from "../messages/messages.ts";

/** A quiet line above everything for as long as there is no connection. */
export function ConnectionBanner() {
  const isOnline = useOnline();
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="flex animate-rise items-center justify-center gap-2.5 bg-surface px-5 pt-[calc(0.625rem+env(safe-area-inset-top))] pb-2.5 text-caption text-ink">
          <CloudOff aria-hidden size={16} className="shrink-0" />
          {messages.offline.banner}
        </p>
      )}
    </div>
  );
}
