import { type MouseEvent, type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";
import { useRest } from "./use-rest.ts";

interface PopoverProps {
  /** Draws the button that opens it, with these attributes. */
  button: (opens: { popoverTarget: string; onClick: (event: MouseEvent) => void }) => ReactNode;
  /** Whether a mouse that rests on the button opens it too, until it leaves. */
  opensAtRest?: boolean;
  className: string;
  /** What is in it, with what closes it. */
  children: (close: () => void) => ReactNode;
}

/** Near its button, on whichever side there is room; a browser that cannot do that shows it where it stands in the page. */
const besideButton = "inset-auto [position-try-fallbacks:flip-block]";

/**
 * What a button opens above everything. The browser closes it on Escape and on a press elsewhere, and gives the focus
 * back; whoever comes by the keyboard is put on the first thing in it. While it is closed, nothing is in it.
 */
export function Popover({ button, opensAtRest = false, className, children }: PopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const around = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const buttonElement = () => around.current?.querySelector("button");
  const close = () => panel.current?.hidePopover();
  const open = () => {
    const source = buttonElement();
    panel.current?.showPopover(source ? { source } : {});
  };
  const rest = useRest({ onRest: open, onLeave: close });
  // Closed a moment later than it is hidden: what has the focus in it hands it back first.
  const fill = ({ newState }: ToggleEvent) => newState === "open" && setOpen(true);
  const settle = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    if (newState === "closed") return setOpen(false);
    if (document.activeElement === buttonElement()) currentTarget.querySelector<HTMLElement>("a, button")?.focus();
  };
  const keepOpen = (event: MouseEvent) => {
    if (isOpen && rest.isResting()) event.preventDefault();
  };
  return (
    <span ref={around} {...(opensAtRest ? rest.handlers : {})} className="contents">
      {button({ popoverTarget: id, onClick: keepOpen })}
      <div
        ref={panel}
        id={id}
        popover="auto"
        onBeforeToggle={fill}
        onToggle={settle}
        className={`${besideButton} bg-raised text-ink shadow-float open:animate-rise ${className}`}
      >
        {isOpen ? children(close) : null}
      </div>
    </span>
  );
}
