import type { Notification } from "@quick-photos/client-sdk";
import { inboxQuery, mostRefreshed } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { inBackground } from "../../ui/in-background.ts";
import { type Changed, withAllRead, withChanged, withNews, withoutNews, withUnread } from "./with-news.ts";

const { queryKey } = inboxQuery();

/** Puts what was just told at the head of the inbox on this device. */
export const addNews = (notification: Notification): unknown =>
  queryClient.setQueryData(queryKey, (inbox) => inbox && withNews(inbox, notification));

/** Shows what was told before as it is now. */
export const changeNews = (changed: Changed): unknown =>
  queryClient.setQueryData(queryKey, (inbox) => inbox && withChanged(inbox, changed));

/** Takes out what is not so any more. */
export const dropNews = (notificationId: string): unknown =>
  queryClient.setQueryData(queryKey, (inbox) => inbox && withoutNews(inbox, notificationId));

const countUnread = (): number => queryClient.getQueryData(queryKey)?.pages[0]?.unread ?? 0;

/** Counts nothing as unread any more, and returns how much did; what was new still stands out, for it is looked at. */
export function clearUnread(): number {
  const cleared = countUnread();
  queryClient.setQueryData(queryKey, (inbox) => inbox && withUnread(inbox, 0));
  return cleared;
}

/** Counts as much as unread again as was cleared, at least. */
export function countAgain(cleared: number): void {
  const unread = Math.max(countUnread(), cleared);
  queryClient.setQueryData(queryKey, (inbox) => inbox && withUnread(inbox, unread));
}

/** Shows everything as read, unless some of it counts as unread. */
export function showAllRead(): void {
  if (countUnread() === 0) queryClient.setQueryData(queryKey, (inbox) => inbox && withAllRead(inbox));
}

/** Reads the inbox again, where that is a page or few: what changed while nobody listened is in it alone. */
export function readInboxAgain(): void {
  const pages = queryClient.getQueryData(queryKey)?.pages.length ?? 0;
  if (pages <= mostRefreshed) inBackground(queryClient.invalidateQueries({ queryKey }));
}

/** Forgets the inbox on this device; where it is on screen, it is read again. */
export const refreshInbox = (): Promise<void> => queryClient.resetQueries({ queryKey });
