import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PhotoChooser } from "./photo-chooser.tsx";
import { PhotoPreview } from "./photo-preview.tsx";
import { share } from "./send-uploads.ts";

/** Characters of a caption (api.md, "Limits"). */
const captionLimit = 500;

/** Choosing a photo and saying something about it; sending it goes on by itself, wherever one looks meanwhile. */
export function ShareScreen() {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [caption, setCaption] = useState("");
  const { upload: text } = messages;
  usePageTitle(text.title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    inBackground(share(file, caption.trim()));
    inBackground(navigate({ to: "/home" }));
  };
  return (
    <>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} />
      <form onSubmit={submit} className="grid gap-5 px-5 pt-2">
        {file ? <PhotoPreview file={file} onChange={setFile} /> : <PhotoChooser onChoose={setFile} />}
        {file ? (
          <>
            <TextArea
              label={text.caption}
              placeholder={text.captionPlaceholder}
              value={caption}
              limit={captionLimit}
              onChange={(event) => setCaption(event.target.value)}
            />
            <Button type="submit">{text.share}</Button>
          </>
        ) : null}
      </form>
    </>
  );
}
