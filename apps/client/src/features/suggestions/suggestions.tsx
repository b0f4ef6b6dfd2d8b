import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { suggestionsQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PeopleSkeleton } from "../people/people-skeleton.tsx";
import { SuggestionRow } from "./suggestion-row.tsx";
import { SuggestionsHeading } from "./suggestions-heading.tsx";

interface SuggestionsProps {
  /** What stands there when there is nobody to suggest; nothing where suggestions come second. */
  empty?: ReactNode;
  /** How many are shown as a part of another screen, under a heading that leads to all; all when left out. */
  most?: number;
}

/** People one may want to follow, and why. */
export function Suggestions({ empty = null, most }: SuggestionsProps) {
  const query = useQuery(suggestionsQuery());
  return (
    <Loaded query={query} skeleton={<PeopleSkeleton />}>
      {({ items }) =>
        items.length === 0 ? (
          empty
        ) : (
          <section aria-label={messages.suggestions.title} className="pb-6">
            {most === undefined ? null : <SuggestionsHeading hasMore={items.length > most} />}
            <ul>
              {items.slice(0, most).map((suggestion) => (
                <li key={suggestion.user.userId}>
                  <SuggestionRow suggestion={suggestion} />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}
