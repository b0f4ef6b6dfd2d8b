import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";

interface ViewerBarProps {
  /** What is looked at, for those who do not see it. */
  title: string | undefined;
  /** Where it is in its list, counted from 1; undefined for a photo in no list. */
  position: { at: number; of: number; hasMore: boolean } | undefined;
  hasPrevious: boolean;
  hasNext: boolean;
  onMove: (by: 1 | -1) => void;
  onClose: () => void;
}

const buttonClass =
  "pointer-events-auto group-data-bare/frame:max-lg:pointer-events-none bg-black/55 text-white hover:bg-black/80 active:bg-black/80 disabled:opacity-40";
const besideClass = `${buttonClass} rtl:-scale-x-100 lg:absolute lg:top-[50dvh] lg:-translate-y-1/2`;

/** Lies over the upper edge of a photo: the way out and, for those who do not swipe, to the photos beside it. */
export function ViewerBar({ title, position, hasPrevious, hasNext, onMove, onClose }: ViewerBarProps) {
  const { viewer: text } = messages;
  return (
    <div className="pointer-events-none absolute inset-x-0 top-0 z-10 flex transition-opacity max-lg:group-data-bare/frame:not-focus-within:opacity-0 items-center justify-between gap-1 p-2 pt-[max(0.5rem,env(safe-area-inset-top))]">
      <IconButton icon={X} label={text.close} onClick={onClose} className={buttonClass} />
      {position ? (
        <div className="flex items-center gap-1">
          <IconButton
            icon={ChevronLeft}
            label={text.previous}
            disabled={!hasPrevious}
            onClick={() => onMove(-1)}
            className={`${besideClass} lg:start-2`}
          />
          <p role="status" className="rounded-full bg-black/55 px-3 py-1 text-caption text-white tabular-nums">
            <span className="sr-only">{title}, </span>
            {text.position(position.at, position.of, position.hasMore)}
          </p>
          <IconButton
            icon={ChevronRight}
            label={text.next}
            disabled={!hasNext}
            onClick={() => onMove(1)}
            className={`${besideClass} lg:end-2`}
          />
        </div>
      ) : null}
    </div>
  );
}
