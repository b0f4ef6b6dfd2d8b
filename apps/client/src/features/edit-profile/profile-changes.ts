import type { Profile, RouterInputs } from "@quick-photos/client-sdk";

/** What the form holds. */
export interface ProfileForm {
  displayName: string;
  username: string;
  location: string;
  status: string;
  interests: string[];
}

/** The form as it opens. Who has chosen no name is called by their username, which is no name to edit. */
export const formOf = ({ displayName, username, location, status, interests }: Profile): ProfileForm => ({
  displayName: displayName === username ? "" : displayName,
  username,
  location,
  status,
  interests,
});

/** What the form changes about a profile, field by field; nothing for what stays. */
export function profileChanges(profile: Profile, form: ProfileForm): RouterInputs["users"]["update"] {
  const before = formOf(profile);
  const changes: RouterInputs["users"]["update"] = {};
  for (const field of ["displayName", "username", "location", "status"] as const)
    if (form[field].trim() !== before[field]) changes[field] = form[field];
  if (form.interests.join("\n") !== before.interests.join("\n")) changes.interests = form.interests;
  return changes;
}
