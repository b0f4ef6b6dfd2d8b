import { ulid } from "ulid";
import { createPhotoId, createUserId } from "../../world/ids.ts";

/** Ids nobody has: one that could be ours, and some that could not, with what a hand-made key might hold. */
export const unknownUserIds = [
  createUserId(),
  "",
  "PROFILE",
  "0123456789abcdef",
  "USER#0123456789ABCDEF",
  "🐙".repeat(8),
];

/** Returns photo ids that no photo has: ones that could be ours, and some that could not. */
export const unknownPhotoIds = [
  createPhotoId(),
  createUserId(),
  "",
  `${createUserId()}#${ulid()}`,
  `${createPhotoId()}.${ulid()}`,
];
