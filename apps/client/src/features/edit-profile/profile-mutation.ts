import type { Profile } from "@quick-photos/client-sdk";
import type { MutationState } from "@tanstack/react-query";
import { client } from "../../api/client.ts";
import { photosQuery, profileQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { messages } from "../../messages/messages.ts";
import { forgetDraft } from "../../offline/kept-drafts.ts";
import { keptMutation } from "../../offline/kept-mutation.ts";
import { createValue } from "../../ui/create-value.ts";
import { inBackground } from "../../ui/in-background.ts";
import { reloadPicture } from "../../ui/picture-src.ts";
import { showToast } from "../../ui/toasts.ts";
import { type ProfileForm, withForm } from "./profile-changes.ts";

/** The form as it was sent. */
export interface ProfileDraft {
  userId: string;
  form: ProfileForm;
  /** What of it is new. */
  changes: Partial<ProfileForm>;
  /** A new picture. */
  picture: File | null;
}

const name = "profile";

/** The share of a new picture's bytes that has left, from 0 to 1; null while none is on its way. */
export const pictureSent = createValue<number | null>(null);

async function save({ changes, picture }: ProfileDraft): Promise<Profile> {
  if (!picture) return client.api.users.update.mutate(changes);
  const onProgress = ({ sentBytes, totalBytes }: { sentBytes: number; totalBytes: number }) =>
    pictureSent.write(sentBytes / Math.max(1, totalBytes));
  const { uploadId } = await client.upload({ file: picture, onProgress });
  const saved = await client.api.users.update.mutate({ ...changes, pictureUploadId: uploadId });
  if (saved.pictureUrl) await reloadPicture(saved.pictureUrl);
  return saved;
}

interface Earlier {
  before: Profile | undefined;
}

function takeBack({ userId }: ProfileDraft, earlier: Earlier | undefined): void {
  queryClient.setQueryData(profileQuery(userId).queryKey, earlier?.before);
}

/** Says that the profile was not saved, to somebody who does not see the form. */
export const sayNotSaved = (): void => showToast({ tone: "error", text: messages.editProfile.failed });

/**
 * Saves what one's profile says: on screen at once, but for a picture, whose bytes come first. Without a connection it
 * waits, also over a restart of the app, and sending it twice changes nothing. Taken back when the server does not agree;
 * the form says why, or after a restart, when no form waits for it, a word about it does.
 */
export const profileMutation = keptMutation<Profile, ProfileDraft, Earlier>(
  name,
  {
    scope: { id: name },
    mutationFn: save,
    async onMutate({ userId, form, picture }) {
      const { queryKey } = profileQuery(userId);
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      if (!picture) queryClient.setQueryData(queryKey, before && withForm(before, form));
      return { before };
    },
    onSuccess(saved, { userId }) {
      queryClient.setQueryData(profileQuery(userId).queryKey, saved);
      reconcileSoon(photosQuery(userId).queryKey);
      inBackground(forgetDraft(userId, "profile"));
      showToast({ tone: "info", text: messages.editProfile.saved });
    },
    onError: (_, draft, earlier) => takeBack(draft, earlier),
    onSettled: () => pictureSent.write(null),
  },
  {
    onError(_, draft, earlier) {
      takeBack(draft, earlier);
      sayNotSaved();
    },
  },
);

/** What somebody last sent and the server refused, and why: the form opens with it. */
export function refusedDraft(userId: string): { draft: ProfileDraft; error: Error } | undefined {
  const last = queryClient
    .getMutationCache()
    .findAll({ mutationKey: [name] })
    .at(-1);
  // The key says whose state it is; the cache itself holds those of all mutations.
  const state = last?.state as MutationState<Profile, Error, ProfileDraft> | undefined;
  if (!state?.error || state.variables?.userId !== userId) return undefined;
  return { draft: state.variables, error: state.error };
}
