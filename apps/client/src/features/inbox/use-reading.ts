import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../api/trpc.ts";
import { clearUnread, showAllRead } from "./inbox-cache.ts";
import type { Inbox } from "./with-news.ts";

/**
 * Tells the server that everything shown has been read, and on leaving shows it so. Every change of the inbox is looked
 * at, not only another number: an answer that overtakes the clearing brings the number back that was there before.
 */
export function useReading(inbox: Inbox | undefined): void {
  const { mutate } = useMutation(trpc.inbox.markRead.mutationOptions({ onMutate: clearUnread }));
  useEffect(() => {
    if (inbox?.pages[0]?.unread) mutate({});
  }, [inbox, mutate]);
  useEffect(() => () => void showAllRead(), []);
}
