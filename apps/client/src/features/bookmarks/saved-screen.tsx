import { useInfiniteQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { bookmarksQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PhotoList } from "../photo-grid/photo-list.tsx";

/** The photos that one saved, last saved first, as far as one scrolls. */
export function SavedScreen() {
  const options = bookmarksQuery();
  const query = useInfiniteQuery(options);
  const { title, empty, emptyHint } = messages.bookmarks;
  usePageTitle(title);
  return (
    <div data-wide>
      <TopBar back title={<TopBarTitle>{title}</TopBarTitle>} />
      <PhotoList
        query={query}
        list={options.queryKey}
        empty={<EmptyState icon={Bookmark} title={empty} hint={emptyHint} />}
      />
    </div>
  );
}
