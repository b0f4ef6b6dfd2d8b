import { isSearchable } from "@quick-photos/contract";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronRight, Compass, Search, UserRoundX } from "lucide-react";
import { type ReactNode, useDeferredValue, useState } from "react";
import { searchQuery } from "../../api/queries.ts";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PeopleList } from "./people-list.tsx";
import { PersonRow } from "./person-row.tsx";
import { SearchField } from "./search-field.tsx";

interface SearchScreenProps {
  /** Draws people to follow; what it is given, where there is nobody. */
  whomToFollow: (empty: ReactNode) => ReactNode;
}

/** Finding people by words of their names. What was typed is in the address, so that back leads to it. */
export function SearchScreen({ whomToFollow }: SearchScreenProps) {
  const { q = "" } = useSearch({ from: "/_shell/search" });
  const navigate = useNavigate();
  // Typing changes the address of one entry in the history; at another one it is what that says.
  const entry = useLocation({ select: ({ state }) => state.__TSR_index });
  const [last, setLast] = useState({ entry, typed: q }); // the address follows a moment later, too late for a text cursor
  const typed = last.entry === entry ? last.typed : q;
  const text = useDeferredValue(textOf(typed));
  const isLongEnough = isSearchable(text);
  const query = useInfiniteQuery({ ...searchQuery(text), enabled: isLongEnough, placeholderData: keepPreviousData });
  const { people } = messages;
  usePageTitle(people.searchTitle);
  const type = (value: string) => {
    setLast({ entry, typed: value });
    inBackground(navigate({ to: "/search", search: value ? { q: value } : {}, replace: true, resetScroll: false }));
  };
  return (
    <>
      <h1 className="sr-only">{people.searchTitle}</h1>
      <SearchField value={typed} onChange={type} />
      <p role="status" className="sr-only">
        {isLongEnough && query.data && !query.isPlaceholderData ? found(query.data.pages, query.hasNextPage) : null}
      </p>
      {isLongEnough ? (
        <PeopleList
          query={query}
          name={`search for ${text}`}
          label={people.results}
          empty={<EmptyState icon={UserRoundX} title={people.none(text)} hint={people.noneHint} />}
          keyOf={({ userId }) => userId}
        >
          {(user) => <PersonRow user={user} />}
        </PeopleList>
      ) : (
        <BeforeSearch whomToFollow={whomToFollow} />
      )}
    </>
  );
}

/** What stands there before anything is looked for: the way to everybody's photos, and people to follow for those whom the app knows. */
function BeforeSearch({ whomToFollow }: SearchScreenProps) {
  const { people } = messages;
  const hint = <EmptyState icon={Search} title={people.searchPlaceholder} hint={people.searchHint} />;
  return (
    <>
      <ExploreRow />
      {useSession() ? whomToFollow(hint) : hint}
    </>
  );
}

/** To everybody's photos, for whoever looks around instead of for somebody. */
function ExploreRow() {
  return (
    <Link
      to="/explore"
      className="flex min-h-16 items-center gap-3.5 px-5 py-2 font-medium transition-colors hover:bg-surface focus-visible:outline-offset-[-2px] active:bg-surface lg:rounded-field"
    >
      <span className="grid size-11 place-items-center rounded-full bg-surface">
        <Compass aria-hidden size={22} strokeWidth={1.9} />
      </span>
      <span className="grow">{messages.explore.open}</span>
      <ChevronRight aria-hidden size={20} className="text-muted rtl:-scale-x-100" />
    </Link>
  );
}

/** How many were found, for those who do not see the list change while they type. */
const found = (pages: { items: unknown[] }[], hasMore: boolean): string => {
  const count = pages.reduce((sum, { items }) => sum + items.length, 0);
  return messages.people.found(count, hasMore);
};

/** What to look for in what was typed: usernames are often written with an `@`. Its case is none of the list's name. */
const textOf = (typed: string): string => typed.trim().replace(/^@/, "").toLowerCase();
