import type { AccessPattern } from "./access-pattern.ts";
import { listHomeFeedPattern } from "./feed/home.ts";
import { followUserPattern } from "./follows/follow.ts";
import { listFollowedPattern } from "./follows/followed.ts";
import { listFollowersPattern } from "./follows/followers.ts";
import { unfollowUserPattern } from "./follows/unfollow.ts";
import { listNotificationsPattern } from "./inbox/list.ts";
import { listRecentNotificationsPattern } from "./inbox/live.ts";
import { markInboxReadPattern } from "./inbox/mark-read.ts";
import { getPhotoPattern } from "./photos/by-id.ts";
import { listPhotosByUserPattern } from "./photos/by-user.ts";
import { createUploadPattern } from "./photos/create-upload.ts";
import { publishPhotoPattern } from "./photos/publish.ts";
import { removePhotoPattern } from "./photos/remove.ts";
import { updatePhotoPattern } from "./photos/update.ts";
import { listReactorsPattern } from "./reactions/by-photo.ts";
import { reactToPhotoPattern } from "./reactions/react.ts";
import { removeReactionPattern } from "./reactions/remove.ts";
import { endSessionPattern } from "./session/end.ts";
import { listSessionsPattern } from "./session/list.ts";
import { refreshSessionPattern } from "./session/refresh.ts";
import { signInPattern } from "./session/sign-in.ts";
import { signOutPattern } from "./session/sign-out.ts";
import { listSuggestionsPattern } from "./suggestions/list.ts";
import { getUserPattern } from "./users/by-id.ts";
import { getUserByUsernamePattern } from "./users/by-username.ts";
import { createUserPattern } from "./users/create.ts";
import { exportUserDataPattern } from "./users/export-data.ts";
import { getOwnUserPattern } from "./users/me.ts";
import { removeUserPattern } from "./users/remove.ts";
import { searchUsersPattern } from "./users/search.ts";
import { updateUserPattern } from "./users/update.ts";

const patterns: readonly AccessPattern[] = [
  createUserPattern,
  updateUserPattern,
  getUserPattern,
  publishPhotoPattern,
  listPhotosByUserPattern,
  reactToPhotoPattern,
  getPhotoPattern,
  followUserPattern,
  listFollowersPattern,
  listFollowedPattern,
  getOwnUserPattern,
  getUserByUsernamePattern,
  searchUsersPattern,
  removeUserPattern,
  exportUserDataPattern,
  signInPattern,
  refreshSessionPattern,
  signOutPattern,
  listSessionsPattern,
  endSessionPattern,
  createUploadPattern,
  updatePhotoPattern,
  removePhotoPattern,
  removeReactionPattern,
  listReactorsPattern,
  unfollowUserPattern,
  listHomeFeedPattern,
  listSuggestionsPattern,
  listNotificationsPattern,
  markInboxReadPattern,
  listRecentNotificationsPattern,
];

const numberOf = ({ tutorial = Number.POSITIVE_INFINITY }: AccessPattern) => tutorial;

/** Every access pattern, one a procedure: those of the tutorial first, by their number. */
export const accessPatterns: readonly AccessPattern[] = patterns.toSorted((a, b) => numberOf(a) - numberOf(b) || 0);

/** The ten access patterns of the hands-on tutorial, in its order. */
export const tutorialPatterns: readonly AccessPattern[] = accessPatterns.filter(
  ({ tutorial }) => tutorial !== undefined,
);
