import { Images } from "lucide-react";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { refreshFeed } from "./feed-cache.ts";
import { feedNews } from "./feed-news.ts";

/** What stands in the place of a feed without a photo: whom to follow, so that there will be some. The first to come are shown at once: nothing moves. */
export function EmptyFeed({ whomToFollow }: { whomToFollow: ReactNode }) {
  const { feed } = messages;
  const hasNews = useSyncExternalStore(feedNews.subscribe, feedNews.read).length > 0;
  useEffect(() => {
    if (hasNews) inBackground(refreshFeed());
  }, [hasNews]);
  return (
    <>
      <EmptyState
        icon={Images}
        title={feed.empty}
        hint={feed.emptyHint}
        action={<ButtonLink to="/explore">{messages.explore.open}</ButtonLink>}
      />
      {whomToFollow}
    </>
  );
}
