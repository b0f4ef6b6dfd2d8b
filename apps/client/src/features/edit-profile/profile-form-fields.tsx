import type { Profile } from "@quick-photos/client-sdk";
import { limits } from "@quick-photos/contract";
import { type FormEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { formatPercent } from "../../messages/format-count.ts";
import { messages } from "../../messages/messages.ts";
import { useKeeping } from "../../offline/use-keeping.ts";
import { Button } from "../../ui/button.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { Notice } from "../../ui/notice.tsx";
import { overLimit } from "../../ui/over-limit.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useFormErrors } from "../../ui/use-form-errors.ts";
import { usePicture } from "../picture/use-picture.ts";
import { InterestsField } from "./interests-field.tsx";
import { PictureField } from "./picture-field.tsx";
import { formOf, type ProfileForm, profileChanges } from "./profile-changes.ts";
import { pictureSent, refusedDraft } from "./profile-mutation.ts";
import { isUnchanged, keepUnsaved, type UnsavedProfile } from "./unsaved-profile.ts";
import { useSaveProfile } from "./use-save-profile.ts";

const shownFields = ["picture", "displayName", "username", "location", "status", "interests"];

/** Whether some text of the form has more characters than it may. */
const isTooLong = ({ interests, ...form }: ProfileForm): boolean =>
  (["displayName", "location", "status"] as const).some((field) => overLimit(form[field], limits[field])) ||
  interests.some((interest) => overLimit(interest, limits.interest));

interface ProfileFormFieldsProps {
  profile: Profile;
  /** What was changed before and not saved. */
  unsaved: UnsavedProfile;
}

/**
 * The form over one's profile; it keeps what was typed, when saving fails and when one goes elsewhere. What somebody
 * leaves alone is as the profile has it, also when that changes meanwhile, as by another device of theirs.
 */
export function ProfileFormFields({ profile, unsaved }: ProfileFormFieldsProps) {
  const element = useRef<HTMLFormElement>(null);
  const [refused] = useState(() => refusedDraft(profile.userId));
  const [touched, setTouched] = useState<Partial<ProfileForm>>(refused?.draft.changes ?? unsaved.changes);
  const form = { ...formOf(profile), ...touched };
  const sentPicture = refused?.draft.picture;
  const chosen = usePicture(sentPicture ? { file: sentPicture, isSmaller: false } : unsaved.picture);
  const { picture, isReading } = chosen;
  const [before] = useState(profile);
  const typed = useMemo(
    () => ({ changes: profileChanges(before, { ...formOf(before), ...touched }), picture }),
    [before, touched, picture],
  );
  const keeping = useKeeping(typed, (value) => keepUnsaved(before.userId, value));
  const [isRestored, setRestored] = useState(!refused && !isUnchanged(typed));
  const { mutation, save } = useSaveProfile(profile);
  const sent = useSyncExternalStore(pictureSent.subscribe, pictureSent.read);
  const error = mutation.isIdle ? refused?.error : mutation.error;
  const { fields, form: problem, changed } = useFormErrors(element, error, shownFields);
  const set = (change: Partial<ProfileForm>) => {
    setTouched({ ...touched, ...change });
    for (const field of Object.keys(change)) changed(field);
  };
  const choose = (file: File) => {
    chosen.choose(file);
    changed("picture");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keeping.now();
    inBackground(save(form, picture?.file ?? null));
  };
  const discard = () => {
    setTouched({});
    chosen.clear();
    setRestored(false);
  };
  const { account, editProfile: text } = messages;
  const smallerHint = picture?.isSmaller ? messages.upload.madeSmaller : undefined;
  const busyText = sent === null || sent === 1 ? text.saving : text.sendingPicture(formatPercent(sent));
  return (
    <form ref={element} onSubmit={submit} noValidate className="grid grid-cols-1 gap-6">
      {isRestored ? (
        <Notice
          tone="info"
          action={
            <Button variant="quiet" onClick={discard}>
              {text.discardDraft}
            </Button>
          }
        >
          {text.draft}
        </Notice>
      ) : null}
      <PictureField
        profile={profile}
        file={picture?.file ?? null}
        error={chosen.problem ?? fields.picture}
        hint={isReading ? messages.upload.reading : smallerHint}
        onChoose={choose}
      />
      <TextField
        label={account.displayName}
        value={form.displayName}
        limit={limits.displayName}
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
        limit={limits.location}
        error={fields.location}
        onChange={(event) => set({ location: event.target.value })}
      />
      <TextArea
        label={text.status}
        value={form.status}
        limit={limits.status}
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
      <Button type="submit" busy={mutation.isPending} disabled={isReading || isTooLong(form)}>
        {mutation.isPending ? busyText : text.save}
      </Button>
    </form>
  );
}
