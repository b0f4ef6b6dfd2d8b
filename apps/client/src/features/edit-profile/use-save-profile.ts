import type { Profile } from "@quick-photos/client-sdk";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { inBackground } from "../../ui/in-background.ts";
import { type ProfileForm, profileChanges } from "./profile-changes.ts";
import { profileMutation, sayNotSaved } from "./profile-mutation.ts";

/** Where the form is. */
const formPath = "/edit-profile";

/**
 * Saves what has changed and leads back to the profile, where it is seen at once; only a new picture is waited for.
 * What the server refuses leads to the form again, which says why; somebody who has gone elsewhere meanwhile is told.
 */
export function useSaveProfile(profile: Profile) {
  const router = useRouter();
  const mutation = useMutation(profileMutation);
  const { userId } = profile;
  const address = `/people/${userId}`;
  const isAt = (path: string) => router.latestLocation.pathname === path;
  const save = async (form: ProfileForm, picture: File | null) => {
    const changes = profileChanges(profile, form);
    const isSame = Object.keys(changes).length === 0 && !picture;
    const leave = () => router.navigate({ to: "/people/$userId", params: { userId }, replace: true });
    const saving = isSame ? undefined : mutation.mutateAsync({ userId, form, changes, picture });
    if (!picture) inBackground(leave());
    try {
      await saving;
      if (picture && isAt(formPath)) await leave();
    } catch {
      if (isAt(address)) await router.navigate({ to: formPath, replace: true });
      else if (!isAt(formPath)) sayNotSaved();
    }
  };
  return { mutation, save };
}
