import type { Profile } from "@quick-photos/client-sdk";

/** What the form holds. */
export type ProfileForm = Pick<Profile, "displayName" | "username" | "location" | "status" | "interests">;

/** The form as it opens. Who has chosen no name is called by their username, which is no name to edit. */
export const formOf = ({ displayName, username, location, status, interests }: Profile): ProfileForm => ({
  displayName: displayName === username ? "" : displayName,
  username,
  location,
  status,
  interests,
});

/** What the form changes about a profile, field by field; nothing for what stays. */
export function profileChanges(profile: Profile, form: ProfileForm): Partial<ProfileForm> {
  const before = formOf(profile);
  const changes: Partial<ProfileForm> = {};
  for (const field of ["displayName", "username", "location", "status"] as const)
    if (form[field].trim() !== before[field]) changes[field] = form[field];
  if (form.interests.join("\n") !== before.interests.join("\n")) changes.interests = form.interests;
  return changes;
}

/** A profile as it is once the form is saved, but for the picture. */
export function withForm(profile: Profile, form: ProfileForm): Profile {
  const [displayName, username] = [form.displayName.trim(), form.username.trim().toLowerCase()];
  return {
    ...profile,
    displayName: displayName || username,
    username,
    location: form.location.trim(),
    status: form.status.trim(),
    interests: form.interests,
  };
}
