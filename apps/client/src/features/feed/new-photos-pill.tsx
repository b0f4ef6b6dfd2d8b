import { ArrowUp } from "lucide-react";
import { useSyncExternalStore } from "react";
import { messages } from "../../messages/messages.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { refreshFeed } from "./feed-cache.ts";
import { feedNews } from "./feed-news.ts";

/** Says that there are photos newer than those on screen, and whose; a tap leads to them. In the bar it hides no name. */
export function NewPhotosPill() {
  const people = useSyncExternalStore(feedNews.subscribe, feedNews.read);
  const show = () => {
    scrollTo({ top: 0 });
    inBackground(refreshFeed());
  };
  return (
    <div role="status">
      {people.length > 0 ? (
        <button
          type="button"
          onClick={show}
          className="me-1 flex min-h-11 animate-rise items-center gap-2 rounded-full bg-ink ps-3 pe-4 text-start text-label leading-tight font-semibold wrap-normal text-on-ink"
        >
          <ArrowUp aria-hidden size={18} strokeWidth={2.2} />
          <span className="flex -space-x-2 max-[24rem]:hidden">
            {people.map((user) => (
              <span key={user.userId} className="rounded-full ring-2 ring-ink">
                <Avatar user={user} size="tiny" />
              </span>
            ))}
          </span>
          {messages.feed.newPhotos}
        </button>
      ) : null}
    </div>
  );
}
