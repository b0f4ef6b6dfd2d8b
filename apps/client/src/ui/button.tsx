import type { ComponentProps } from "react";
import { type ButtonVariant, buttonClass } from "./button-class.ts";

interface ButtonProps extends Omit<ComponentProps<"button">, "type"> {
  variant?: ButtonVariant;
  type?: "button" | "submit";
  /** While true the button keeps its place and focus but takes no further press. */
  busy?: boolean;
}

/** A button with words on it. */
export function Button({ variant = "primary", busy = false, type = "button", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} aria-busy={busy || undefined} className={buttonClass(variant, className)} />;
}
