import { useLocation } from "@tanstack/react-router";
import { useRef } from "react";
import { messages } from "../messages/messages.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { useReservedHeight } from "../ui/use-reserved-height.ts";
import { Wordmark } from "../ui/wordmark.tsx";

/** What those who look around without an account see in the navigation's place: the ways in, and back here. */
export function VisitorBar() {
  const redirect = useLocation({ select: ({ href }) => href });
  const bar = useRef<HTMLElement>(null);
  useReservedHeight("--bar", bar);
  return (
    <nav
      ref={bar}
      aria-label={messages.navigation.label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-canvas/85 px-4 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl lg:sticky lg:inset-auto lg:top-0 lg:h-dvh lg:border-0 lg:bg-transparent lg:p-4"
    >
      <div className="mb-6 px-3 pt-0.5 max-lg:hidden">
        <Wordmark />
      </div>
      <div className="mx-auto flex min-h-18 max-w-md items-center gap-3 lg:h-auto lg:flex-col lg:items-stretch">
        <ButtonLink to="/sign-in" search={{ redirect }} variant="secondary" className="grow">
          {messages.account.signIn}
        </ButtonLink>
        <ButtonLink to="/sign-up" search={{ redirect }} className="grow">
          {messages.account.signUp}
        </ButtonLink>
      </div>
    </nav>
  );
}
