import { useInfiniteQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { inboxQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { PeopleSkeleton } from "../people/people-skeleton.tsx";
import { NewsAloud } from "./news-aloud.tsx";
import { NotificationRow } from "./notification-row.tsx";
import { useReading } from "./use-reading.ts";

/** The height in pixels of a row with one line of what is told. */
const rowPx = 72;

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
          return (
            <>
              <NewsAloud newest={entries[0]} />
              {entries.length === 0 && !query.hasNextPage ? (
                <EmptyState icon={Bell} title={text.empty} hint={text.emptyHint} />
              ) : (
                <VirtualList
                  name="inbox"
                  label={text.title}
                  items={entries}
                  keyOf={({ notificationId }) => notificationId}
                  hasMore={query.hasNextPage}
                  rowPx={rowPx}
                >
                  {(entry) => <NotificationRow notification={entry} />}
                </VirtualList>
              )}
            </>
          );
        }}
      </Loaded>
      <LoadMore list={query} />
    </>
  );
}
