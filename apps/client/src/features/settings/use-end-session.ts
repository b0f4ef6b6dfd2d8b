import { useMutation } from "@tanstack/react-query";
import { type RefObject, useEffect } from "react";
import { sessionsQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { trpc } from "../../api/trpc.ts";
import { messages } from "../../messages/messages.ts";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";

interface EndSessionOptions {
  sessionId: string;
  device: string;
  /** What takes the focus when what is shown of the session goes. */
  list: RefObject<HTMLElement | null>;
}

/**
 * Ends another session. Until the server has answered it counts as ended; when that fails, it does not, with a word
 * about it. It is tried once and waits for no connection: whoever locks somebody out must know whether it worked.
 */
export function useEndSession({ sessionId, device, list }: EndSessionOptions) {
  const { sessions: text } = messages;
  const { mutate, isPending, isSuccess } = useMutation(
    trpc.session.end.mutationOptions({
      networkMode: "always",
      retry: false,
      onSuccess() {
        showToast({ tone: "info", text: text.ended(device) });
        inBackground(queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey, refetchType: "all" }));
      },
      onError: () => showToast({ tone: "error", text: text.endFailed(device) }),
    }),
  );
  useEffect(() => {
    if (isPending) list.current?.focus();
  }, [isPending, list]);
  return { isLeaving: isPending || isSuccess, end: () => mutate({ sessionId }) };
}
