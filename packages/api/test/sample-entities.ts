import type { Notification, Photo, Profile, UserCard } from "@quick-photos/db/items";
import type { MediaUrls } from "../src/views/user-view.ts";

/** URLs as a media store would answer them, for tests of views. */
export const sampleMedia: MediaUrls = { url: (key) => `https://media.test/${key}` };

/** A card as stored, for tests of views. */
export const sampleCard: UserCard = {
  userId: "0123456789ABCDEF",
  username: "anna",
  displayName: "Anna",
  picture: "pictures/anna.webp",
  version: 7,
};

/** A profile as stored, for tests of views. */
export const sampleProfile: Profile = {
  ...sampleCard,
  location: "Bern",
  status: "hiking",
  interests: ["mountains"],
  createdAt: "2026-01-02T03:04:05.678Z",
  counts: { photos: 3, followers: 2, followed: 1 },
  watermarks: { "shard-1": "00001" },
};

/** A photo as stored, for tests of views. */
export const samplePhoto: Photo = {
  ownerId: sampleCard.userId,
  ulid: "01JAAAAAAAAAAAAAAAAAAAAAAA",
  createdAt: "2026-01-02T03:04:05.678Z",
  caption: "Above the fog",
  altText: "Peaks over a sea of clouds",
  owner: sampleCard,
  media: {
    width: 4000,
    height: 3000,
    placeholder: "3OcRJYB4d3h/iIeHeEh3eIhw+j2w",
    renditions: { thumb: "photos/t.webp", feed: "photos/f.webp", full: "photos/o.webp" },
  },
  counts: { heart: 4, smiley: 3, thumbsUp: 2, sunglasses: 1 },
  latestReactors: [{ user: sampleCard, kind: "heart", reactedAt: "2026-01-03T00:00:00.000Z" }],
  watermarks: { "shard-1": "00001" },
};

/** A notification as stored, for tests of views and streams. */
export const sampleNotification: Notification = {
  userId: sampleCard.userId,
  notificationId: "01JAAAAAAAAAAAAAAAAAAAAAAA",
  at: "2026-01-02T03:04:05.678Z",
  changedAt: "2026-01-02T03:04:06.000Z",
  content: { kind: "follower", user: sampleCard },
  expiresAt: 4_000_000_000,
};
