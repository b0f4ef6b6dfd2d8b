import { useInfiniteQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { inboxQuery } from "../api/queries.ts";
import { messages } from "../messages/messages.ts";
import { CountBadge } from "../ui/count-badge.tsx";
import { iconClass } from "./navigation-icon.ts";
import { NavigationItem } from "./navigation-item.tsx";

/** The most the badge counts to; more is more. */
const mostCounted = 9;

/** The way to the inbox, with how much of it is unread; said aloud when that changes. */
export function InboxItem() {
  const { data: unread = 0 } = useInfiniteQuery({
    ...inboxQuery(),
    select: ({ pages }) => pages[0]?.unread ?? 0,
  });
  const count = unread > mostCounted ? `${mostCounted}+` : String(unread);
  const { navigation: text } = messages;
  return (
    <>
      <p role="status" className="sr-only">
        {unread > 0 ? text.inboxUnread(count) : null}
      </p>
      <NavigationItem to="/inbox" label={text.inbox} {...(unread > 0 ? { name: text.inboxUnread(count) } : {})}>
        <Bell aria-hidden size={26} className={iconClass} />
        {unread > 0 ? <CountBadge count={count} /> : null}
      </NavigationItem>
    </>
  );
}
