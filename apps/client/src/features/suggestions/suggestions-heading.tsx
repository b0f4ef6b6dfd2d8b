import { Link } from "@tanstack/react-router";
import { messages } from "../../messages/messages.ts";

/** What stands above people to follow as a part of another screen; leads to all of them. */
export function SuggestionsHeading({ hasMore }: { hasMore: boolean }) {
  const { suggestions: text } = messages;
  return (
    <div className="flex min-h-12 items-center justify-between px-5">
      <h2 className="text-label font-semibold">{text.title}</h2>
      {hasMore ? (
        <Link
          to="/suggestions"
          className="-me-2 inline-flex min-h-11 items-center rounded-full px-2 text-label font-medium text-muted hover:text-ink"
        >
          {text.seeAll}
        </Link>
      ) : null}
    </div>
  );
}
