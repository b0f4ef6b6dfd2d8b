import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { type ButtonVariant, buttonClass } from "./button-class.ts";

interface AnchorProps extends ComponentProps<"a"> {
  variant?: ButtonVariant;
}

function Anchor({ variant = "primary", className, ...rest }: AnchorProps) {
  return <a {...rest} className={buttonClass(variant, className)} />;
}

/** A link to another screen that looks like a button. */
export const ButtonLink = createLink(Anchor);
