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
import { listReactorsPattern } from "./reactions/by-photo.ts";
import { reactToPhotoPattern } from "./reactions/react.ts";
import { removeReactionPattern } from "./reactions/remove.ts";
import { endSessionPattern, signOutPattern } from "./session/end.ts";
import { listSessionsPattern } from "./session/list.ts";
import { refreshSessionPattern } from "./session/refresh.ts";
import { signInPattern } from "./session/sign-in.ts";
import { listSuggestionsPattern } from "./suggestions/list.ts";
import { getOwnUserPattern, getUserPattern } from "./users/by-id.ts";
import { getUserByUsernamePattern } from "./users/by-username.ts";
import { createUserPattern } from "./users/create.ts";
import { exportUserDataPattern } from "./users/export-data.ts";
import { removeUserPattern } from "./users/remove.ts";
import { searchUsersPattern } from "./users/search.ts";
import { updateUserPattern } from "./users/update.ts";

/** The ten access patterns of the hands-on tutorial, in its order. */
export const tutorialPatterns: readonly AccessPattern[] = [
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
];

/** Every access pattern: one entry a procedure. */
export const accessPatterns: readonly AccessPattern[] = [
  ...tutorialPatterns,
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
