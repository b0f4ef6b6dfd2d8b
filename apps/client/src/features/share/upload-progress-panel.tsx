import type { UploadProgress } from "@quick-photos/client-sdk";
import { X } from "lucide-react";
import { formatPercent } from "../../messages/format-count.ts";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";

interface UploadProgressPanelProps {
  progress: UploadProgress;
  onStop: () => void;
}

/** How far a photo is: the share of its bytes that has left, then the server's own work, which cannot be stopped. */
export function UploadProgressPanel({ progress: { stage, sentBytes, totalBytes }, onStop }: UploadProgressPanelProps) {
  const share = Math.min(1, sentBytes / Math.max(1, totalBytes));
  const words = stage === "sending" ? messages.upload.sending(formatPercent(share)) : messages.upload.finishing;
  return (
    <div className="absolute inset-x-3 bottom-3 flex min-h-14 animate-rise items-center gap-4 rounded-field bg-scrim ps-5 pe-1.5 text-white backdrop-blur-md">
      <div className="grow">
        <p className="mb-1.5 text-label font-medium tabular-nums">{words}</p>
        <div
          role="progressbar"
          aria-label={words}
          aria-valuenow={Math.round(share * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
          className="h-1 overflow-hidden rounded-full bg-white/25"
        >
          <div
            className={`h-full origin-left rounded-full bg-white transition-transform duration-200 rtl:origin-right ${stage === "finishing" ? "animate-breathe" : ""}`}
            style={{ transform: `scaleX(${share})` }}
          />
        </div>
      </div>
      {stage === "sending" ? (
        <IconButton
          icon={X}
          label={messages.upload.stop}
          onClick={onStop}
          className="hover:bg-white/15 active:bg-white/25"
        />
      ) : (
        <span className="w-11" />
      )}
    </div>
  );
}
