import { useInfiniteQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useRef } from "react";
import { sessionsQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PeopleSkeleton } from "../people/people-skeleton.tsx";
import { EndOtherSessions } from "./end-other-sessions.tsx";
import { SessionRow } from "./session-row.tsx";

/** Where somebody is signed in, this device first; the others can be signed out from here. */
export function SessionsScreen() {
  const query = useInfiniteQuery(sessionsQuery());
  const list = useRef<HTMLUListElement>(null);
  const { sessions: text } = messages;
  usePageTitle(text.title);
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <p className="px-5 pt-2 pb-4 text-label text-muted">{text.lead}</p>
      <Loaded query={query} skeleton={<PeopleSkeleton />}>
        {({ pages }) => {
          const sessions = pages.flatMap(({ items }) => items);
          const others = sessions.filter(({ isCurrent }) => !isCurrent);
          return (
            <>
              <ul ref={list} tabIndex={-1} aria-label={text.title} className="outline-none">
                {[...sessions.filter(({ isCurrent }) => isCurrent), ...others].map((session) => (
                  <SessionRow key={session.sessionId} session={session} list={list} />
                ))}
              </ul>
              {others.length === 0 && !query.hasNextPage ? (
                <EmptyState icon={ShieldCheck} title={text.nowhereElse} hint={text.nowhereElseHint} />
              ) : (
                <EndOtherSessions list={list} />
              )}
            </>
          );
        }}
      </Loaded>
      <LoadMore list={query} />
    </>
  );
}
