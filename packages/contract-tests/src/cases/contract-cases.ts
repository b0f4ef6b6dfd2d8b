import type { ContractCase } from "./contract-case.ts";
import { homeCase } from "./feed/home.ts";
import { followCase } from "./follows/follow.ts";
import { followedCase } from "./follows/followed.ts";
import { followersCase } from "./follows/followers.ts";
import { unfollowCase } from "./follows/unfollow.ts";
import { listCase as inboxListCase } from "./inbox/list.ts";
import { liveCase } from "./inbox/live.ts";
import { markReadCase } from "./inbox/mark-read.ts";
import { byIdCase as photoByIdCase } from "./photos/by-id.ts";
import { byUserCase } from "./photos/by-user.ts";
import { createUploadCase } from "./photos/create-upload.ts";
import { publishCase } from "./photos/publish.ts";
import { removeCase as removePhotoCase } from "./photos/remove.ts";
import { updateCase as updatePhotoCase } from "./photos/update.ts";
import { byPhotoCase } from "./reactions/by-photo.ts";
import { reactCase } from "./reactions/react.ts";
import { removeCase as removeReactionCase } from "./reactions/remove.ts";
import { endCase } from "./session/end.ts";
import { listCase as sessionListCase } from "./session/list.ts";
import { refreshCase } from "./session/refresh.ts";
import { signInCase } from "./session/sign-in.ts";
import { signOutCase } from "./session/sign-out.ts";
import { suggestionsCase } from "./suggestions/list.ts";
import { byIdCase as userByIdCase } from "./users/by-id.ts";
import { byUsernameCase } from "./users/by-username.ts";
import { createCase } from "./users/create.ts";
import { exportDataCase } from "./users/export-data.ts";
import { meCase } from "./users/me.ts";
import { removeCase as removeUserCase } from "./users/remove.ts";
import { searchCase } from "./users/search.ts";
import { updateCase } from "./users/update.ts";

/** What every procedure promises. */
export const contractCases: readonly ContractCase[] = [
  createCase,
  meCase,
  userByIdCase,
  byUsernameCase,
  searchCase,
  updateCase,
  removeUserCase,
  exportDataCase,
  signInCase,
  refreshCase,
  signOutCase,
  sessionListCase,
  endCase,
  createUploadCase,
  publishCase,
  byUserCase,
  photoByIdCase,
  updatePhotoCase,
  removePhotoCase,
  reactCase,
  removeReactionCase,
  byPhotoCase,
  followCase,
  unfollowCase,
  followersCase,
  followedCase,
  inboxListCase,
  markReadCase,
  liveCase,
  homeCase,
  suggestionsCase,
];
