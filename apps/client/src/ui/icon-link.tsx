import { createLink } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

interface AnchorProps extends Omit<ComponentProps<"a">, "children"> {
  icon: LucideIcon;
  /** Where the link leads, for those who do not see the icon. */
  label: string;
}

function Anchor({ icon: Icon, label, className = "", ...rest }: AnchorProps) {
  return (
    <a
      {...rest}
      className={`inline-grid size-11 shrink-0 place-items-center rounded-full transition-colors hover:bg-surface active:bg-line ${className}`}
    >
      <Icon aria-hidden size={22} strokeWidth={1.9} />
      <span className="sr-only">{label}</span>
    </a>
  );
}

/** A link to another screen with a picture on it; 44 px as an icon button. */
export const IconLink = createLink(Anchor);
