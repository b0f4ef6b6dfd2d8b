import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { Compass, House, Plus, Search, UserRound } from "lucide-react";
import { useRef } from "react";
import { profileQuery } from "../api/queries.ts";
import { refreshFeed } from "../features/feed/feed-cache.ts";
import { messages } from "../messages/messages.ts";
import { Avatar } from "../ui/avatar.tsx";
import { inBackground } from "../ui/in-background.ts";
import { useReservedHeight } from "../ui/use-reserved-height.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { InboxItem } from "./inbox-item.tsx";
import { iconClass } from "./navigation-icon.ts";
import { NavigationItem } from "./navigation-item.tsx";

/** The way between the main screens: at the thumb on a phone, at the side on a wide screen. */
export function Navigation({ userId }: { userId: string }) {
  const { data: me } = useQuery(profileQuery(userId));
  const isHome = useLocation({ select: ({ pathname }) => pathname === "/home" });
  const { navigation: text } = messages;
  const bar = useRef<HTMLElement>(null);
  useReservedHeight("--bar", bar);
  return (
    <nav
      ref={bar}
      aria-label={text.label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-canvas/85 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl lg:sticky lg:inset-auto lg:top-0 lg:h-dvh lg:border-0 lg:bg-transparent lg:p-4"
    >
      <div className="mb-6 px-3 pt-0.5 max-lg:hidden">
        <Wordmark />
      </div>
      <div className="mx-auto flex h-16 max-w-md items-center justify-around lg:h-auto lg:flex-col lg:items-stretch lg:gap-1">
        <NavigationItem to="/home" label={text.home} {...(isHome ? atHome : {})}>
          <House aria-hidden size={26} className={iconClass} />
        </NavigationItem>
        <NavigationItem to="/search" label={text.search}>
          <Search aria-hidden size={26} className={iconClass} />
        </NavigationItem>
        <div className="contents max-lg:hidden">
          <NavigationItem to="/explore" label={messages.explore.title}>
            <Compass aria-hidden size={26} className={iconClass} />
          </NavigationItem>
        </div>
        <NavigationItem to="/share" label={text.share}>
          <span className="grid h-11 w-14 place-items-center rounded-full bg-ink text-on-ink transition-transform group-active:scale-95 lg:size-8">
            <Plus aria-hidden size={24} strokeWidth={2.2} />
          </span>
        </NavigationItem>
        <InboxItem />
        <NavigationItem to="/people/$userId" params={{ userId }} label={text.profile}>
          <span className="rounded-full ring-ink ring-offset-2 ring-offset-canvas group-aria-[current=page]:ring-2">
            {me ? <Avatar user={me} size="small" /> : <UserRound aria-hidden size={26} strokeWidth={1.8} />}
          </span>
        </NavigationItem>
      </div>
    </nav>
  );
}

/** Home, tapped at home: to the top, where the router would put back the place it knows, and whatever is new. */
const atHome = {
  resetScroll: false,
  onClick() {
    scrollTo({ top: 0 });
    inBackground(refreshFeed());
  },
};
