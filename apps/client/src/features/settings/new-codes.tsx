import { Copy, Download } from "lucide-react";
import { useEffect, useRef } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { canCopy, copyText } from "../../ui/clipboard.ts";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";
import { saveFile } from "./save-file.ts";

async function copy(text: string): Promise<void> {
  const { copied, copyFailed } = messages.recovery;
  const isCopied = await copyText(text);
  showToast(isCopied ? { tone: "info", text: copied } : { tone: "error", text: copyFailed });
}

/** New recovery codes, to be written down, copied or saved. */
export function NewCodes({ codes }: { codes: readonly string[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { recovery: text } = messages;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="grid animate-rise gap-5">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-heading font-semibold outline-none">
          {text.yours}
        </h2>
        <p className="mt-1 text-label text-muted">{text.once}</p>
      </div>
      <ul aria-label={text.yours} className="grid gap-x-6 gap-y-2 rounded-card bg-surface px-5 py-4 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="font-mono tracking-wide tabular-nums select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="grid gap-2 sm:grid-cols-2">
        {canCopy ? (
          <Button variant="secondary" onClick={() => inBackground(copy(codes.join("\n")))}>
            <Copy aria-hidden size={20} />
            {text.copy}
          </Button>
        ) : null}
        <Button variant="secondary" onClick={() => saveFile(text.file, text.fileText(codes))}>
          <Download aria-hidden size={20} />
          {text.save}
        </Button>
      </div>
    </section>
  );
}
