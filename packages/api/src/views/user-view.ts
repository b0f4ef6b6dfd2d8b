import type { Profile, UserCard, Viewer } from "@quick-photos/contract";
import type { Profile as StoredProfile, UserCard as StoredUserCard } from "@quick-photos/db/items";
import type { Media } from "@quick-photos/media";

/** What a view needs of the media package: the public URL of a key. */
export type MediaUrls = Pick<Media, "url">;

/** What stands between users and themselves: nobody follows themselves. */
export const selfViewer: Viewer = { isSelf: true, follows: false, followedBy: false };

/** Returns a card as it travels; who has chosen no display name shows as their username. */
export function userCardView(card: StoredUserCard, media: MediaUrls): UserCard {
  return {
    userId: card.userId,
    username: card.username,
    displayName: card.displayName || card.username,
    pictureUrl: card.picture === null ? null : media.url(card.picture),
  };
}

/** Returns a profile as it travels, as this viewer sees it. */
export function profileView(profile: StoredProfile, viewer: Viewer | null, media: MediaUrls): Profile {
  return {
    ...userCardView(profile, media),
    location: profile.location,
    status: profile.status,
    interests: profile.interests,
    createdAt: profile.createdAt,
    counts: {
      photos: profile.counts.photos,
      followers: profile.counts.followers,
      followed: profile.counts.followed,
    },
    viewer: viewer && { isSelf: viewer.isSelf, follows: viewer.follows, followedBy: viewer.followedBy },
  };
}
