import { Ellipsis } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { Popover } from "./popover.tsx";

interface MenuProps {
  /** What is to be done with what, for those who do not see the button's dots. */
  label: string;
  /** Its items, with what closes it. */
  children: (close: () => void) => ReactNode;
}

/** A sheet at the thumb on a phone, beside its button where there is room. */
const placeClass =
  "max-sm:inset-x-2 max-sm:bottom-[calc(0.5rem+env(safe-area-inset-bottom))] max-sm:w-auto max-sm:backdrop:bg-scrim " +
  "sm:min-w-52 sm:[position-area:block-end_span-inline-start]";

/** What can be done with something, behind a button; its keys are those of a menu in the ARIA Authoring Practices. */
export function Menu({ label, children }: MenuProps) {
  return (
    <Popover
      button={(opens) => (
        <IconButton {...opens} icon={Ellipsis} label={label} aria-haspopup="menu" className="text-muted" />
      )}
      className={`rounded-card p-1.5 ${placeClass}`}
    >
      {(close) => (
        <div role="menu" aria-label={label} onKeyDown={(event) => moveByKeys(event, close)}>
          {children(close)}
        </div>
      )}
    </Popover>
  );
}

/** The arrows lead around, Home and End to either end; Tab leaves, to what comes after the button. */
function moveByKeys(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === "Tab") close();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.findIndex((item) => item.matches(":focus"));
  const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const goal = goals[event.key];
  if (goal === undefined) return;
  event.preventDefault();
  items.at(goal % items.length)?.focus();
}
