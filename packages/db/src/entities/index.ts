export { indexKeys, keys } from "../keys/key-design.ts";
export type { PrimaryKey } from "../keys/primary-key.ts";
export { type Checkpoint, checkpointEntity } from "./checkpoint.ts";
export { deadLetterEntity, deadLetterKey, deadLetterPartitions } from "./dead-letter.ts";
export { accountMark, endedSessionEntity, endedSessionMs, sessionMark } from "./ended-session.ts";
export type { Item } from "./entity.ts";
export { exploreEntries, exploreKeys, levelOf } from "./explore-entries.ts";
export {
  type ExploreEntry,
  type ExploreList,
  exploreEntryEntity,
  exploreEntryKey,
  exploreLists,
  listOf,
  placeOf,
} from "./explore-entry.ts";
export { feedEntryEntity, feedEntryExpiry, feedHorizonMs } from "./feed-entry.ts";
export { type Follow, followEntity } from "./follow.ts";
export { inboxStateEntity } from "./inbox-state.ts";
export {
  type AnyEntity,
  type ChildOf,
  findEntity,
  type ItemName,
  items,
  type UserPartition,
  type ValueOf,
} from "./items.ts";
export { type Job, type JobParams, jobEntity } from "./job.ts";
export { formatLargeFollow, type LargeFollowed, largeAuthors, largeFollowedEntity } from "./large-followed.ts";
export { type Migration, migrationEntity } from "./migration.ts";
export { type NameWord, nameWordEntity, storedWords } from "./name-word.ts";
export {
  type ContentOf,
  type Notification,
  namedReactorsLimit,
  notificationDays,
  notificationEntity,
  type RetoldNotification,
} from "./notification.ts";
export {
  aboveAllNotifications,
  createNotificationId,
  dayMs,
  lowestNotificationId,
  startOfDay,
} from "./notification-id.ts";
export { type Passkey, passkeyEntity } from "./passkey.ts";
export { noReactions, type Photo, type PhotoMedia, photoEntity } from "./photo.ts";
export { type Profile, profileEntity } from "./profile.ts";
export { type Reaction, reactionEntity } from "./reaction.ts";
export { type Reactor, reactorEntity } from "./reactor.ts";
export { mostNamedOnPhoto, reactorsWithRoom } from "./reactors-with-room.ts";
export { type RecoveryCodes, recoveryCodesEntity } from "./recovery-codes.ts";
export type { ProfileCounter } from "./relations.ts";
export { isRemovedPhoto, removalMemoryMs, removedPhotoEntity } from "./removed-photo.ts";
export { type Session, sessionEntity } from "./session.ts";
export { suggestionsEntity } from "./suggestions.ts";
export { toUserCard, type UserCard, userCardSchema } from "./user-card.ts";
export { type UsernameClaim, usernameClaimEntity } from "./username-claim.ts";
export { type Watermarks, watermarksSchema } from "./watermarks.ts";
export { withRoom } from "./with-room.ts";
