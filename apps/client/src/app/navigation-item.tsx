import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface NavigationItemProps extends Pick<LinkProps, "to" | "params" | "resetScroll"> {
  label: string;
  /** What it is called where the label alone would leave something out. */
  name?: string;
  onClick?: () => void;
  children: ReactNode;
}

/** A way to a main screen: its picture, and its name where there is room. */
export function NavigationItem({ label, name, children, ...target }: NavigationItemProps) {
  return (
    <Link
      {...target}
      aria-label={name}
      activeOptions={{ includeSearch: false }}
      className="group flex min-h-12 flex-1 items-center justify-center gap-4 rounded-full text-muted transition-colors hover:text-ink aria-[current=page]:text-ink lg:flex-none lg:justify-start lg:px-3 lg:hover:bg-surface"
    >
      <span className="relative grid h-11 min-w-8 place-items-center">{children}</span>
      <span className="max-lg:sr-only lg:text-label lg:font-semibold">{label}</span>
    </Link>
  );
}
