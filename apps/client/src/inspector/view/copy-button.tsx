import { useState } from "react";
import { copyText } from "../../ui/clipboard.ts";
import { inBackground } from "../../ui/in-background.ts";
import { inspectorMessages } from "../messages.ts";

interface CopyButtonProps {
  label: string;
  /** Made when it is copied. */
  text: () => string;
}

/** A button that puts a text on the clipboard and says that it did. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid((await copyText(text())) ? inspectorMessages.copied : inspectorMessages.copyFailed);
  };
  return (
    <span className="inline-flex items-center gap-2">
      <button
        type="button"
        onClick={() => inBackground(copy())}
        className="min-h-9 rounded-full border border-field-line px-3 text-caption font-medium hover:bg-surface"
      >
        {label}
      </button>
      <span role="status" className="text-caption text-muted">
        {said}
      </span>
    </span>
  );
}
