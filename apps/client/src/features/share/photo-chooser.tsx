import { ImagePlus } from "lucide-react";
import { type DragEvent, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { FileInput } from "../../ui/file-input.tsx";

/** An empty frame to put a photo in: by tapping it, or by dropping a file on it. */
export function PhotoChooser({ onChoose }: { onChoose: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const { upload: text } = messages;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <FileInput
      onChoose={onChoose}
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      className={`grid aspect-4/5 max-h-[70dvh] w-full min-w-0 place-items-center rounded-card bg-surface transition-[background-color,scale] hover:bg-line/70 ${
        isOver ? "scale-[0.98] bg-line" : ""
      }`}
    >
      <span className="flex flex-col items-center gap-1 px-6 text-center">
        <ImagePlus aria-hidden size={40} strokeWidth={1.3} className="mb-3 text-muted" />
        <span className="text-lead font-semibold">{text.choose}</span>
        <span className="text-label text-balance text-muted">{text.chooseHint}</span>
      </span>
    </FileInput>
  );
}
