import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

interface EndSessionProps {
  device: string;
  onConfirm: () => void;
}

/** The button that signs another device out, once that is confirmed. */
export function EndSession({ device, onConfirm }: EndSessionProps) {
  const [isAsking, setAsking] = useState(false);
  const { sessions: text } = messages;
  return (
    <>
      <Button
        variant="secondary"
        aria-label={text.endLabel(device)}
        onClick={() => setAsking(true)}
        className="min-h-11 shrink-0 px-5"
      >
        {text.end}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={text.endQuestion(device)}
        text={text.endConsequence}
        problem={null}
        confirm={text.end}
        isBusy={false}
        onConfirm={onConfirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
