import { useInfiniteQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { inboxQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { longListClass } from "../../ui/long-list-class.ts";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PeopleSkeleton } from "../people/people-skeleton.tsx";
import { NotificationRow } from "./notification-row.tsx";
import { useReading } from "./use-reading.ts";

/** What one is told; looking at it is reading it, and what arrives meanwhile is read as it comes. */
export function InboxScreen() {
  const query = useInfiniteQuery(inboxQuery());
  const { inbox: text } = messages;
  usePageTitle(text.title);
  useReading(query.data);
  return (
    <>
      <TopBar title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <Loaded query={query} skeleton={<PeopleSkeleton />}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          if (entries.length === 0 && !query.hasNextPage)
            return <EmptyState icon={Bell} title={text.empty} hint={text.emptyHint} />;
          return (
            <ul aria-label={text.title} aria-live="polite" aria-relevant="additions" className={longListClass}>
              {entries.map((entry) => (
                <NotificationRow key={entry.notificationId} notification={entry} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <LoadMore list={query} />
    </>
  );
}
