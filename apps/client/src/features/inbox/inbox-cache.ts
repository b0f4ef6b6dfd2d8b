import type { Notification } from "@quick-photos/client-sdk";
import { inboxQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { withAllRead, withNews, withoutUnread } from "./with-news.ts";

const { queryKey } = inboxQuery();

/** Puts what was just told at the head of the inbox on this device. */
export const addNews = (notification: Notification): unknown =>
  queryClient.setQueryData(queryKey, (inbox) => inbox && withNews(inbox, notification));

/** Counts nothing as unread any more; what was new still stands out, for it is being looked at. */
export const clearUnread = (): unknown => queryClient.setQueryData(queryKey, (inbox) => inbox && withoutUnread(inbox));

/** Shows everything as read. */
export const showAllRead = (): unknown => queryClient.setQueryData(queryKey, (inbox) => inbox && withAllRead(inbox));

/** Forgets the inbox on this device; where it is on screen, it is read again. */
export const refreshInbox = (): Promise<void> => queryClient.resetQueries({ queryKey });
