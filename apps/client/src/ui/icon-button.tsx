import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "type"> {
  icon: LucideIcon;
  /** What the button does, for those who do not see the icon. */
  label: string;
}

/** A button with a picture on it; 44 px, the least a thumb hits (WCAG 2.5.5). */
export function IconButton({ icon: Icon, label, className = "", ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      className={`inline-grid size-11 shrink-0 place-items-center rounded-full transition-colors hover:bg-surface active:bg-line ${className}`}
    >
      <Icon aria-hidden size={22} strokeWidth={1.9} />
    </button>
  );
}
