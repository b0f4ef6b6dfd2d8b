import { useMutation } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { sessionsQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { trpc } from "../../api/trpc.ts";
import { errorText } from "../../messages/error-text.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { showToast } from "../../ui/toasts.ts";

interface EndOtherSessionsProps {
  /** What takes the focus when there is nothing left to end. */
  list: RefObject<HTMLElement | null>;
}

/**
 * The button that signs out everywhere but here, once that is confirmed. It is tried once and waits for no connection:
 * whoever locks others out must know whether it worked.
 */
export function EndOtherSessions({ list }: EndOtherSessionsProps) {
  const [isAsking, setAsking] = useState(false);
  const { sessions: text } = messages;
  const { mutate, isPending, error, reset } = useMutation(
    trpc.session.endOthers.mutationOptions({
      networkMode: "always",
      retry: false,
      async onSuccess() {
        setAsking(false);
        showToast({ tone: "info", text: text.othersEnded });
        await queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey });
        list.current?.focus();
      },
    }),
  );
  const close = () => {
    setAsking(false);
    reset();
  };
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)} className="mx-5 mt-4">
        {text.endOthers}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={text.endOthersQuestion}
        text={text.endOthersConsequence}
        problem={error && errorText(error)}
        confirm={text.endOthers}
        isBusy={isPending}
        onConfirm={() => mutate()}
        onClose={close}
      />
    </>
  );
}
