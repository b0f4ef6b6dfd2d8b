import { Images } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Suggestions } from "../suggestions/suggestions.tsx";

/** What stands in the place of a feed without a photo: whom to follow, so that there will be some. */
export function EmptyFeed() {
  const { feed } = messages;
  return (
    <>
      <EmptyState
        icon={Images}
        title={feed.empty}
        hint={feed.emptyHint}
        action={<ButtonLink to="/search">{feed.findPeople}</ButtonLink>}
      />
      <Suggestions most={5} />
    </>
  );
}
