import { useState } from "react";
import { inspectorMessages } from "../messages.ts";

// biome-ignore lint/plugin: the inspector is there on this machine only, where browsers have it; without it a word says so
const clipboard: Clipboard | undefined = navigator.clipboard;

interface CopyButtonProps {
  label: string;
  /** Made when it is copied. */
  text: () => string;
}

/** A button that puts a text on the clipboard and says that it did. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  const copy = () => {
    if (!clipboard) return setSaid(inspectorMessages.copyFailed);
    clipboard.writeText(text()).then(
      () => setSaid(inspectorMessages.copied),
      () => setSaid(inspectorMessages.copyFailed),
    );
  };
  return (
    <span className="inline-flex items-center gap-2">
      <button
        type="button"
        onClick={copy}
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
