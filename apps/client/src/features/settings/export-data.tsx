import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { errorText } from "../../messages/error-text.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { readEverything } from "./read-everything.ts";
import { saveFile } from "./save-file.ts";

/** Saves everything the service knows about somebody as a file on their device. */
export function ExportData() {
  const { settings: text } = messages;
  const exporting = useMutation({
    mutationFn: readEverything,
    onSuccess: (everything) => saveFile(text.exportFile, JSON.stringify(everything, null, 2)),
  });
  return (
    <div className="grid gap-3">
      <p className="text-label text-muted">{text.exportHint}</p>
      {exporting.error ? <Notice tone="error">{errorText(exporting.error)}</Notice> : null}
      <Button variant="secondary" busy={exporting.isPending} onClick={() => exporting.mutate()}>
        <Download aria-hidden size={20} />
        {exporting.isPending ? text.exporting : text.export}
      </Button>
    </div>
  );
}
