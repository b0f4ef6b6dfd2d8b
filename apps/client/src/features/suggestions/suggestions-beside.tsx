import { useQuery } from "@tanstack/react-query";
import { messages } from "../../messages/messages.ts";
import { useRoomBeside } from "../../ui/room-beside.ts";
import { besideQuery } from "./beside-query.ts";
import { SuggestionRow } from "./suggestion-row.tsx";
import { SuggestionsHeading } from "./suggestions-heading.tsx";

/** As many as are seen without scrolling. */
const most = 5;

/**
 * People to follow, beside a screen at a desk with room for them; elsewhere nobody asks for them. They come second: until they are there,
 * and where there are none or they fail, nothing stands in their place.
 */
export function SuggestionsBeside() {
  const hasRoom = useRoomBeside();
  const { data } = useQuery({ ...besideQuery(), enabled: hasRoom });
  if (!hasRoom || !data || data.items.length === 0) return null;
  return (
    <section aria-label={messages.suggestions.title} className="sticky top-3 h-fit animate-rise ps-2">
      <SuggestionsHeading hasMore={data.items.length > most} />
      <ul>
        {data.items.slice(0, most).map((suggestion) => (
          <li key={suggestion.user.userId}>
            <SuggestionRow isBeside suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </section>
  );
}
