import type { Profile } from "@quick-photos/client-sdk";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../../api/client.ts";
import { photosQuery, profileQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { messages } from "../../messages/messages.ts";
import { reloadPicture } from "../../ui/picture-src.ts";
import { showToast } from "../../ui/toasts.ts";
import { type ProfileForm, profileChanges } from "./profile-changes.ts";

interface Draft {
  form: ProfileForm;
  picture: File | null;
}

/** Saves what has changed, the picture's bytes first, and leads back to the profile. `sent` is their share of one. */
export function useSaveProfile(profile: Profile) {
  const navigate = useNavigate();
  const [sent, setSent] = useState<number | null>(null);
  const save = useMutation({
    async mutationFn({ form, picture }: Draft) {
      const changes = profileChanges(profile, form);
      if (picture) {
        const onProgress = ({ sentBytes, totalBytes }: { sentBytes: number; totalBytes: number }) =>
          setSent(sentBytes / Math.max(1, totalBytes));
        changes.pictureUploadId = (await client.upload({ file: picture, onProgress })).uploadId;
      }
      const saved = Object.keys(changes).length > 0 ? await client.api.users.update.mutate(changes) : profile;
      if (picture && saved.pictureUrl) await reloadPicture(saved.pictureUrl);
      return saved;
    },
    onSuccess(saved) {
      queryClient.setQueryData(profileQuery(saved.userId).queryKey, saved);
      reconcileSoon(photosQuery(saved.userId).queryKey);
      showToast({ tone: "info", text: messages.editProfile.saved });
      void navigate({ to: "/people/$userId", params: { userId: saved.userId } });
    },
    onSettled: () => setSent(null),
  });
  return { save, sent };
}
