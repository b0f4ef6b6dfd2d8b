import { isQuickPhotosError, type Profile } from "@quick-photos/client-sdk";
import { type FormEvent, useRef, useState, useSyncExternalStore } from "react";
import { errorText } from "../../messages/error-text.ts";
import { formatPercent } from "../../messages/format-count.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../../ui/button.tsx";
import { formErrors } from "../../ui/form-errors.ts";
import { inBackground } from "../../ui/in-background.ts";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useFocusFirstError } from "../../ui/use-focus-first-error.ts";
import { InterestsField } from "./interests-field.tsx";
import { PictureField } from "./picture-field.tsx";
import { formOf, type ProfileForm } from "./profile-changes.ts";
import { pictureSent, refusedDraft } from "./profile-mutation.ts";
import { useSaveProfile } from "./use-save-profile.ts";

/** Characters of a status (api.md, "Limits"). */
const statusLimit = 140;

const shownFields = ["displayName", "username", "location", "status", "interests"];

/** Whether what failed is the picture and not the words beside it. */
const isAboutPicture = (error: unknown): boolean => isQuickPhotosError(error) && /^(UPLOAD|IMAGE)_/.test(error.reason);

/** The form over one's profile; it keeps what was typed when saving fails. */
export function ProfileFormFields({ profile }: { profile: Profile }) {
  const element = useRef<HTMLFormElement>(null);
  const [refused] = useState(() => refusedDraft(profile.userId));
  const [form, setForm] = useState<ProfileForm>(() => refused?.draft.form ?? formOf(profile));
  const [picture, setPicture] = useState(refused?.draft.picture ?? null);
  const { mutation, save } = useSaveProfile(profile);
  const sent = useSyncExternalStore(pictureSent.subscribe, pictureSent.read);
  const error = mutation.isIdle ? refused?.error : mutation.error;
  const pictureProblem = isAboutPicture(error) ? errorText(error) : undefined;
  const { fields, form: problem } = formErrors(pictureProblem ? null : error, shownFields);
  useFocusFirstError(element, error);
  const set = (change: Partial<ProfileForm>) => setForm({ ...form, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inBackground(save(form, picture));
  };
  const { account, editProfile: text } = messages;
  const busyText = sent === null || sent === 1 ? text.saving : text.sendingPicture(formatPercent(sent));
  return (
    <form ref={element} onSubmit={submit} noValidate className="grid grid-cols-1 gap-6">
      <PictureField profile={profile} file={picture} error={pictureProblem} onChoose={setPicture} />
      <TextField
        label={account.displayName}
        value={form.displayName}
        placeholder={form.username}
        error={fields.displayName}
        autoComplete="name"
        onChange={(event) => set({ displayName: event.target.value })}
      />
      <TextField
        label={account.username}
        value={form.username}
        hint={account.usernameHint}
        error={fields.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => set({ username: event.target.value })}
      />
      <TextField
        label={text.location}
        value={form.location}
        error={fields.location}
        onChange={(event) => set({ location: event.target.value })}
      />
      <TextArea
        label={text.status}
        value={form.status}
        limit={statusLimit}
        hint={text.statusHint}
        error={fields.status}
        onChange={(event) => set({ status: event.target.value.replace(/\n/g, " ") })}
      />
      <InterestsField
        interests={form.interests}
        error={fields.interests}
        onChange={(interests) => set({ interests })}
      />
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <Button type="submit" busy={mutation.isPending}>
        {mutation.isPending ? busyText : text.save}
      </Button>
    </form>
  );
}
