import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { trpc } from "../../api/trpc.ts";
import { clearUnread, countAgain, showAllRead } from "./inbox-cache.ts";
import type { Inbox } from "./with-news.ts";

/**
 * Tells the server that everything shown has been read, and on leaving shows it so. Every change of the inbox is looked
 * at, not only another number: an answer that overtakes the clearing brings the number back that was there before.
 *
 * What the server does not take counts as unread again. It is told anew with what comes next, or at the next visit, and
 * waits for no connection: by the time of its arrival it would be about what nobody has looked at as well.
 */
export function useReading(inbox: Inbox | undefined): void {
  const refused = useRef(0);
  const { mutate } = useMutation(
    trpc.inbox.markRead.mutationOptions({
      networkMode: "always",
      retry: false,
      onMutate: clearUnread,
      onSuccess() {
        refused.current = 0;
      },
      onError(_, __, cleared = 0) {
        refused.current = cleared;
        countAgain(cleared);
      },
    }),
  );
  useEffect(() => {
    if ((inbox?.pages[0]?.unread ?? 0) > refused.current) mutate({});
  }, [inbox, mutate]);
  useEffect(() => showAllRead, []);
}
