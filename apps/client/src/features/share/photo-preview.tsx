import { ImageOff } from "lucide-react";
import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { FileInput } from "../../ui/file-input.tsx";
import { useObjectUrl } from "../../ui/use-object-url.ts";

interface PhotoPreviewProps {
  file: File;
  onChange: (file: File) => void;
}

/** The chosen photo as it will look, and the way to choose another. */
export function PhotoPreview({ file, onChange }: PhotoPreviewProps) {
  const url = useObjectUrl(file);
  const [unreadable, setUnreadable] = useState<File | null>(null);
  const { upload: text } = messages;
  return (
    <div className="relative mx-auto grid min-h-48 w-fit min-w-56 place-items-center overflow-hidden rounded-card bg-surface">
      {unreadable === file ? (
        <p className="flex flex-col items-center gap-2 px-8 py-20 text-center text-label text-muted">
          <ImageOff aria-hidden size={32} strokeWidth={1.4} />
          {text.noPreview}
        </p>
      ) : (
        <img src={url} alt={text.preview} onError={() => setUnreadable(file)} className="max-h-[60dvh]" />
      )}
      <FileInput
        onChoose={onChange}
        className="absolute end-3 bottom-3 inline-flex min-h-11 items-center rounded-full bg-scrim px-4 text-label font-medium text-white backdrop-blur-md"
      >
        {text.change}
      </FileInput>
    </div>
  );
}
