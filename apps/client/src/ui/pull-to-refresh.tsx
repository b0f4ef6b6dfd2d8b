import { RotateCw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { messages } from "../messages/messages.ts";
import { followPull } from "./follow-pull.ts";
import { inBackground } from "./in-background.ts";

/** Pixels from which letting go asks anew: by then all of the sign is seen. */
const enoughPx = 88;

/** How far the sign turns on its way. */
const degreesAPx = 4;

/**
 * Asks anew when the page is pulled down from its top by a finger, and shows how far that is. The browser's own answer to
 * that, loading the page again, is off meanwhile (base.css).
 */
export function PullToRefresh({ onRefresh }: { onRefresh: () => Promise<unknown> }) {
  const sign = useRef<HTMLDivElement>(null);
  const refresh = useRef(onRefresh);
  refresh.current = onRefresh;
  const [isBusy, setBusy] = useState(false);
  useEffect(
    () =>
      followPull({
        onPull(px) {
          sign.current?.style.setProperty("--pulled", `${px}px`);
          sign.current?.style.setProperty("--turn", `${px * degreesAPx}deg`);
        },
        onLetGo(px) {
          if (px < enoughPx) return;
          setBusy(true);
          inBackground(refresh.current().finally(() => setBusy(false)));
        },
      }),
    [],
  );
  return (
    <div
      ref={sign}
      role="status"
      data-pulls
      data-busy={isBusy || undefined}
      className="group pointer-events-none fixed inset-x-0 top-0 z-20 flex justify-center"
    >
      <span className="grid size-11 translate-y-[calc(var(--pulled,0px)-5rem)] rotate-(--turn) place-items-center rounded-full bg-raised text-ink shadow-float group-data-busy:translate-y-4">
        <RotateCw aria-hidden size={20} className="group-data-busy:animate-spin" />
      </span>
      {isBusy ? <span className="sr-only">{messages.app.loading}</span> : null}
    </div>
  );
}
