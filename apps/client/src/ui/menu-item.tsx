import { createLink } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

interface ItemProps {
  icon: LucideIcon;
  label: string;
}

const itemClass =
  "flex min-h-12 w-full items-center gap-3.5 rounded-field px-3.5 py-2 text-start text-label font-medium transition-colors hover:bg-surface focus-visible:bg-surface focus-visible:outline-offset-[-2px]";

interface MenuItemProps extends ItemProps {
  /** Whether it destroys something. */
  isDangerous?: boolean;
  onPress: () => void;
}

/** Something to do, in a menu. */
export function MenuItem({ icon: Icon, label, isDangerous = false, onPress }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onPress}
      className={`${itemClass} ${isDangerous ? "text-danger" : ""}`}
    >
      <Icon aria-hidden size={20} strokeWidth={1.9} />
      {label}
    </button>
  );
}

function Anchor({ icon: Icon, label, ...rest }: ItemProps & Omit<ComponentProps<"a">, "children" | "className">) {
  return (
    <a {...rest} role="menuitem" tabIndex={-1} className={itemClass}>
      <Icon aria-hidden size={20} strokeWidth={1.9} />
      {label}
    </a>
  );
}

/** A screen to go to, in a menu. */
export const MenuLink = createLink(Anchor);
