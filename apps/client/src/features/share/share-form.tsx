import { type FormEvent, useRef, useState } from "react";
import { errorMessage } from "../../messages/error-messages.ts";
import { messages } from "../../messages/messages.ts";
import { useKeeping } from "../../offline/use-keeping.ts";
import { Button } from "../../ui/button.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { Notice } from "../../ui/notice.tsx";
import { useFocusFirstError } from "../../ui/use-focus-first-error.ts";
import { isTooLong, type PhotoWords, PhotoWordsFields } from "../photo/photo-words-fields.tsx";
import type { Picture } from "../picture/prepare-picture.ts";
import { usePicture } from "../picture/use-picture.ts";
import { DiscardDraft } from "./discard-draft.tsx";
import { PhotoChooser } from "./photo-chooser.tsx";
import { PhotoPreview } from "./photo-preview.tsx";
import type { ShareDraft } from "./share-draft.ts";

interface ShareFormProps {
  /** What it begins with. */
  first: ShareDraft;
  /** Keeps what it holds, on this device. */
  onKeep: (draft: ShareDraft) => Promise<void>;
  onShare: (picture: Picture, words: PhotoWords) => Promise<void>;
  onDiscard: () => Promise<void>;
}

/** A photo and what is said about it. What is known to be refused is said here, before it can be shared. */
export function ShareForm({ first, onKeep, onShare, onDiscard }: ShareFormProps) {
  const element = useRef<HTMLFormElement>(null);
  const [start] = useState(first);
  const [words, setWords] = useState<PhotoWords>({ caption: start.caption, altText: start.altText ?? "" });
  const { caption, altText } = words;
  const { picture, problem, isReading, choose } = usePicture(start.picture);
  const [draft, setDraft] = useState(start);
  const isNew = draft.picture !== picture || draft.caption !== caption || (draft.altText ?? "") !== altText;
  if (isNew) setDraft({ ...start, picture, ...words });
  const keeping = useKeeping(draft, onKeep);
  const refusal = refusalOf(start, { picture, ...words });
  useFocusFirstError(element, refusal.caption ?? refusal.altText);
  const { upload: text } = messages;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!picture) return;
    keeping.stop();
    inBackground(onShare(picture, { caption: caption.trim(), altText: altText.trim() }));
  };
  const discard = () => {
    keeping.stop();
    inBackground(onDiscard());
  };
  const pictureProblem = problem ?? refusal.picture;
  return (
    <form ref={element} onSubmit={submit} className="grid grid-cols-1 gap-5 px-5 pt-2">
      {picture ? <PhotoPreview file={picture.file} onChange={choose} /> : <PhotoChooser onChoose={choose} />}
      {isReading ? <Notice tone="info">{text.reading}</Notice> : null}
      {pictureProblem && !isReading ? <Notice tone="error">{pictureProblem}</Notice> : null}
      {picture?.isSmaller && !pictureProblem ? <Notice tone="info">{text.madeSmaller}</Notice> : null}
      {picture ? (
        <>
          <PhotoWordsFields
            words={words}
            errors={refusal}
            onChange={(change) => setWords((before) => ({ ...before, ...change }))}
          />
          {refusal.other ? <Notice tone="error">{refusal.other}</Notice> : null}
          <Button type="submit" disabled={isReading || isTooLong(words)}>
            {text.share}
          </Button>
          <DiscardDraft onDiscard={discard} />
        </>
      ) : null}
    </form>
  );
}

type Refusal = { [Place in "caption" | "altText" | "picture" | "other"]?: string | undefined };

/** What was refused, at the field it is about, until that is changed. */
function refusalOf({ failure, ...sent }: ShareDraft, now: ShareDraft): Refusal {
  if (!failure) return {};
  const [caption] = failure.fields.caption ?? [];
  const [altText] = failure.fields.altText ?? [];
  const words = errorMessage(failure.reason);
  if (caption || altText)
    return {
      caption: now.caption === sent.caption ? caption : undefined,
      altText: now.altText === (sent.altText ?? "") ? altText : undefined,
    };
  if (!/^(UPLOAD|IMAGE|FILE)_/.test(failure.reason)) return { other: words };
  return now.picture?.file === sent.picture?.file ? { picture: words } : {};
}
