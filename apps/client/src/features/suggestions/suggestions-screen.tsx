import { UsersRound } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { Suggestions } from "./suggestions.tsx";

/** Everybody the app suggests to follow. */
export function SuggestionsScreen() {
  const { suggestions: text, people } = messages;
  usePageTitle(text.title);
  const empty = (
    <EmptyState
      icon={UsersRound}
      title={text.none}
      hint={text.noneHint}
      action={<ButtonLink to="/search">{people.search}</ButtonLink>}
    />
  );
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <Suggestions empty={empty} />
    </>
  );
}
