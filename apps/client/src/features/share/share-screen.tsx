import { isQuickPhotosError } from "@quick-photos/client-sdk";
import { type FormEvent, useState } from "react";
import { errorText } from "../../api/error-text.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PhotoChooser } from "./photo-chooser.tsx";
import { PhotoPreview } from "./photo-preview.tsx";
import { useShare } from "./use-share.ts";

/** Characters of a caption (api.md, "Limits"). */
const captionLimit = 500;

/** Choosing a photo, saying something about it, and sending it off. */
export function ShareScreen() {
  const [file, setFile] = useState<File | null>(null);
  const [caption, setCaption] = useState("");
  const { share, stop, progress } = useShare();
  const hasStopped = isQuickPhotosError(share.error, "ABORTED");
  const { upload: text } = messages;
  usePageTitle(text.title);
  const choose = (chosen: File) => {
    share.reset();
    setFile(chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) share.mutate({ file, caption: caption.trim() });
  };
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <form onSubmit={submit} className="grid gap-5 px-5 pt-2">
        {file ? (
          <PhotoPreview file={file} progress={progress} onStop={stop} onChange={choose} />
        ) : (
          <PhotoChooser onChoose={choose} />
        )}
        {share.error ? <Notice tone={hasStopped ? "info" : "error"}>{errorText(share.error)}</Notice> : null}
        {file ? (
          <>
            <TextArea
              label={text.caption}
              placeholder={text.captionPlaceholder}
              value={caption}
              limit={captionLimit}
              onChange={(event) => setCaption(event.target.value)}
              readOnly={share.isPending}
            />
            <Button type="submit" busy={share.isPending}>
              {share.error && !hasStopped ? messages.app.tryAgain : text.share}
            </Button>
          </>
        ) : null}
      </form>
    </>
  );
}
