import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { messages } from "../../messages/messages.ts";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { Wordmark } from "../../ui/wordmark.tsx";
import type { Intent } from "./intent.ts";

interface AccountPageProps {
  title: string;
  children: ReactNode;
  /** Who is wrong here, and the way to the other of the two pages. */
  other: { question: string; to: "/sign-in" | "/sign-up"; name: string };
}

/**
 * The page around signing up, signing in and getting back in. Where somebody wanted to go, and what for, is carried from
 * one to the other.
 */
export function AccountPage({ title, children, other }: AccountPageProps) {
  const titleId = useId();
  const intent = useLocation({ select: ({ state }) => state.intent });
  usePageTitle(title);
  return (
    <main
      id="main"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="mx-auto flex min-h-(--free) w-full max-w-[25rem] flex-col px-6 pt-[calc(1rem+env(safe-area-inset-top))] pb-8 outline-none sm:justify-center"
    >
      <Wordmark className="self-start" />
      <h1 id={titleId} className="mt-12 mb-8 text-title font-semibold sm:mt-16">
        {title}
      </h1>
      {intent ? <p className="-mt-4 mb-6 text-label text-muted">{reasonOf(intent)}</p> : null}
      {children}
      <p className="mt-8 text-center text-label text-muted">
        {other.question}{" "}
        <Link
          to={other.to}
          search={true}
          state={true}
          className="inline-block py-3 font-semibold text-ink underline underline-offset-4"
        >
          {other.name}
        </Link>
      </p>
    </main>
  );
}

/** Returns what an account is for, to who has tapped something that takes one. */
function reasonOf(intent: Intent): string {
  const { toFollow, toReact } = messages.account;
  return intent.kind === "follow" ? toFollow(intent.displayName) : toReact;
}
