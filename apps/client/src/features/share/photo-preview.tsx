import { ImageOff } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { FileInput } from "../../ui/file-input.tsx";
import { Picture } from "../../ui/picture.tsx";
import { useObjectUrl } from "../../ui/use-object-url.ts";

interface PhotoPreviewProps {
  file: File;
  onChange: (file: File) => void;
}

/** The chosen photo as it will look, and the way to choose another. */
export function PhotoPreview({ file, onChange }: PhotoPreviewProps) {
  const url = useObjectUrl(file);
  const { upload: text } = messages;
  return (
    <div className="relative mx-auto grid min-h-48 w-fit min-w-56 place-items-center overflow-hidden rounded-card bg-surface">
      <Picture
        src={url}
        alt={text.preview}
        className="max-h-[max(12rem,min(60dvh,calc(var(--free)-29rem)))]" // what follows it fits on a usual screen as well
        fallback={<NoPreview />}
      />
      <FileInput
        onChoose={onChange}
        className="absolute end-3 bottom-3 inline-flex min-h-11 items-center rounded-full bg-scrim px-4 text-label font-medium text-white backdrop-blur-md"
      >
        {text.change}
      </FileInput>
    </div>
  );
}

function NoPreview() {
  return (
    <p className="flex flex-col items-center gap-2 px-8 py-20 text-center text-label text-muted">
      <ImageOff aria-hidden size={32} strokeWidth={1.4} />
      {messages.upload.noPreview}
    </p>
  );
}
