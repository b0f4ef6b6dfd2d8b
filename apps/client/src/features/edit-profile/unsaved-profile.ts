import { useEffect, useState } from "react";
import { forgetDraft, keepDraft, keptDraft } from "../../offline/kept-drafts.ts";
import { inBackground } from "../../ui/in-background.ts";
import type { Picture } from "../picture/prepare-picture.ts";
import type { ProfileForm } from "./profile-changes.ts";

/** What somebody has changed about their profile and not saved: what they left alone stays as others may change it. */
export interface UnsavedProfile {
  changes: Partial<ProfileForm>;
  picture: Picture | null;
}

/** Whether nothing is changed. */
export const isUnchanged = ({ changes, picture }: UnsavedProfile): boolean =>
  Object.keys(changes).length === 0 && picture === null;

/** What somebody left unsaved on this device; undefined until that is known. */
export function useUnsavedProfile(userId: string): UnsavedProfile | undefined {
  const [unsaved, setUnsaved] = useState<UnsavedProfile>();
  useEffect(() => {
    const read = keptDraft<UnsavedProfile>(userId, "profile");
    inBackground(read.then((kept) => setUnsaved(kept ?? { changes: {}, picture: null })));
  }, [userId]);
  return unsaved;
}

/** Keeps what is not saved; nothing is kept of nothing. */
export const keepUnsaved = (userId: string, unsaved: UnsavedProfile): Promise<void> =>
  isUnchanged(unsaved) ? forgetDraft(userId, "profile") : keepDraft(userId, "profile", unsaved);
