import type { ComponentProps, MouseEvent } from "react";
import { type ButtonVariant, buttonClass } from "./button-class.ts";

interface ButtonProps extends Omit<ComponentProps<"button">, "type"> {
  variant?: ButtonVariant;
  type?: "button" | "submit";
  /** While true the button keeps its place and focus but takes no further press, be it by Enter in a field of its form. */
  busy?: boolean;
}

/** A button with words on it. */
export function Button({
  variant = "primary",
  busy = false,
  type = "button",
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      onClick={busy ? refuse : onClick}
      className={buttonClass(variant, className)}
    />
  );
}

/** Styles hold off fingers and mice, and no keys: those press the button, and the browser then sends the form. */
const refuse = (press: MouseEvent): void => press.preventDefault();
