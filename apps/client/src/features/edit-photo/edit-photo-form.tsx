import type { Photo } from "@quick-photos/client-sdk";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useFormErrors } from "../../ui/use-form-errors.ts";
import { isTooLong, type PhotoWords, PhotoWordsFields } from "../photo/photo-words-fields.tsx";
import { editPhotoMutation } from "./edit-photo-mutation.ts";
import { useLeave } from "./use-leave.ts";

const shownFields = ["caption", "altText"];

/**
 * The form over what is said about a photo; once it is saved, it leads back to the photo. What somebody leaves alone is
 * as the photo has it, and not sent: it may be another by now.
 */
export function EditPhotoForm({ photo }: { photo: Photo }) {
  const element = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Partial<PhotoWords>>({});
  const words = { caption: photo.caption, altText: photo.altText ?? "", ...typed };
  const leave = useLeave(photo.photoId);
  const mutation = useMutation(editPhotoMutation);
  const { fields, form: problem, changed } = useFormErrors(element, mutation.error, shownFields);
  const change = (changes: Partial<PhotoWords>) => {
    setTyped((before) => ({ ...before, ...changes }));
    for (const field of Object.keys(changes)) changed(field);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(typed).length === 0) leave();
    else mutation.mutate({ photoId: photo.photoId, ...typed }, { onSuccess: leave });
  };
  const { photo: text } = messages;
  return (
    <form ref={element} onSubmit={submit} noValidate className="grid grid-cols-1 gap-5">
      <PhotoWordsFields words={words} errors={fields} onChange={change} />
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <Button type="submit" busy={mutation.isPending} disabled={isTooLong(words)}>
        {mutation.isPending ? text.saving : text.save}
      </Button>
    </form>
  );
}
