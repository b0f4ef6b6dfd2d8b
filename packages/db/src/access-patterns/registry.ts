import type { AccessPattern } from "./access-pattern.ts";
import { exportUserDataPattern } from "./export/export-user-data.ts";
import { listHomeFeedPattern } from "./feed/list-home-feed.ts";
import { followUserPattern } from "./follows/follow-user.ts";
import { listFollowedPattern } from "./follows/list-followed.ts";
import { listFollowersPattern } from "./follows/list-followers.ts";
import { unfollowUserPattern } from "./follows/unfollow-user.ts";
import { listNotificationsPattern } from "./inbox/list-notifications.ts";
import { listRecentNotificationsPattern } from "./inbox/list-recent-notifications.ts";
import { markInboxReadPattern } from "./inbox/mark-inbox-read.ts";
import { createUploadPattern } from "./photos/create-upload-pattern.ts";
import { getPhotoPattern } from "./photos/get-photo.ts";
import { listPhotosByUserPattern } from "./photos/list-photos-by-user.ts";
import { publishPhotoPattern } from "./photos/publish-photo.ts";
import { removePhotoPattern } from "./photos/remove-photo.ts";
import { listReactorsPattern } from "./reactions/list-reactors.ts";
import { reactToPhotoPattern } from "./reactions/react-to-photo.ts";
import { removeReactionPattern } from "./reactions/remove-reaction.ts";
import { signInPattern } from "./sessions/create-session.ts";
import { endSessionPattern, signOutPattern } from "./sessions/end-session.ts";
import { listSessionsPattern } from "./sessions/list-sessions.ts";
import { refreshSessionPattern } from "./sessions/rotate-session.ts";
import { listSuggestionsPattern } from "./suggestions/list-suggestions.ts";
import { createUserPattern } from "./users/create-user.ts";
import { getOwnUserPattern, getUserPattern } from "./users/get-user.ts";
import { getUserByUsernamePattern } from "./users/get-user-by-username.ts";
import { removeUserPattern } from "./users/remove-user.ts";
import { searchUsersPattern } from "./users/search-users.ts";
import { updateUserPattern } from "./users/update-user.ts";

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
