import type { Profile } from "@quick-photos/client-sdk";

/** A profile as it is once the viewer follows (or no longer follows) its owner; unchanged when that is so already. */
export function withFollow(profile: Profile, follows: boolean): Profile {
  const { viewer, counts } = profile;
  if (!viewer || viewer.follows === follows) return profile;
  const followers = Math.max(0, counts.followers + (follows ? 1 : -1));
  return { ...profile, viewer: { ...viewer, follows }, counts: { ...counts, followers } };
}

/** The viewer's own profile once they follow one person more (`1`) or fewer (`-1`). */
export const withFollowed = (profile: Profile, by: 1 | -1): Profile => ({
  ...profile,
  counts: { ...profile.counts, followed: Math.max(0, profile.counts.followed + by) },
});
