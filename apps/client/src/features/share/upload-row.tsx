import { Pencil, RotateCw, X } from "lucide-react";
import { useOnline } from "../../api/connection.ts";
import { errorMessage } from "../../messages/error-messages.ts";
import { formatPercent } from "../../messages/format-count.ts";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { IconLink } from "../../ui/icon-link.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { Picture } from "../../ui/picture.tsx";
import { useObjectUrl } from "../../ui/use-object-url.ts";
import { giveUp, shareAgain } from "./send-uploads.ts";
import type { Upload } from "./uploads.ts";

/** A photo on its way: its picture, how far it is, and the way to stop it; or why it was not accepted and the way to what can be done about it. */
export function UploadRow({ upload }: { upload: Upload }) {
  const url = useObjectUrl(upload.file);
  const { progress, failure } = upload;
  const { upload: text } = messages;
  const isStoppable = progress?.stage !== "finishing";
  return (
    <li className="pointer-events-auto flex min-h-16 animate-rise items-center gap-3 rounded-field bg-raised ps-2 pe-1 shadow-float">
      <Picture src={url} alt="" className="size-12 shrink-0 rounded-field bg-surface object-cover" />
      {failure ? (
        <p role="alert" className="grow py-2 text-caption font-medium text-danger">
          {errorMessage(failure.reason)}
        </p>
      ) : (
        <Progress upload={upload} />
      )}
      {failure?.isRefusal ? (
        <IconLink icon={Pencil} label={text.repair} to="/share" search={{ upload: upload.id }} />
      ) : null}
      {failure && !failure.isRefusal ? (
        <IconButton icon={RotateCw} label={messages.app.tryAgain} onClick={() => inBackground(shareAgain(upload.id))} />
      ) : null}
      {isStoppable ? (
        <IconButton icon={X} label={failure ? text.giveUp : text.stop} onClick={() => giveUp(upload)} />
      ) : (
        <span className="w-11" />
      )}
    </li>
  );
}

/** The share of the bytes that has left, then the server's own work, which cannot be stopped. */
function Progress({ upload: { progress } }: { upload: Upload }) {
  const isOnline = useOnline();
  const { upload: text } = messages;
  const share = progress ? Math.min(1, progress.sentBytes / Math.max(1, progress.totalBytes)) : 0;
  const waiting = isOnline ? text.waiting : text.waitingForConnection;
  const sending = progress?.stage === "finishing" ? text.finishing : text.sending(formatPercent(share));
  const words = progress ? sending : waiting;
  return (
    <div className="grow py-2">
      <p aria-hidden className="mb-1.5 text-label font-medium tabular-nums">
        {words}
      </p>
      <div
        role="progressbar"
        aria-label={words}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-1 overflow-hidden rounded-full bg-line"
      >
        <div
          className={`h-full origin-left rounded-full bg-ink transition-transform rtl:origin-right ${progress?.stage === "finishing" ? "animate-breathe" : ""}`}
          style={{ transform: `scaleX(${share})` }}
        />
      </div>
    </div>
  );
}
