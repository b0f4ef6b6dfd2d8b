import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

/** The way to give up what one has begun to share, after a question. */
export function DiscardDraft({ onDiscard }: { onDiscard: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const { upload: text } = messages;
  return (
    <>
      <Button variant="quiet" className="justify-self-center" onClick={() => setAsked(true)}>
        {text.discard}
      </Button>
      <Dialog
        isOpen={isAsked}
        title={text.discardQuestion}
        text={text.discardConsequence}
        problem={null}
        confirm={text.discard}
        isBusy={false}
        onConfirm={() => {
          setAsked(false);
          onDiscard();
        }}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
