export type { AccessPattern, Budget } from "./access-patterns/access-pattern.ts";
export { horizonPosition, newestPosition } from "./access-patterns/feed/feed-position.ts";
export { authorPhotosRequest } from "./access-patterns/feed/feed-requests.ts";
export { type HomeFeedInput, listHomeFeed } from "./access-patterns/feed/home.ts";
export type { FeedPhoto } from "./access-patterns/feed/show-photos.ts";
export { type FollowInput, followUser } from "./access-patterns/follows/follow.ts";
export { listFollowed } from "./access-patterns/follows/followed.ts";
export { listFollowers } from "./access-patterns/follows/followers.ts";
export type { FriendEntry } from "./access-patterns/follows/friend-entry.ts";
export { unfollowUser } from "./access-patterns/follows/unfollow.ts";
export type { InboxEntry, InboxNews } from "./access-patterns/inbox/inbox-entry.ts";
export { kindsOf, toInboxEntries } from "./access-patterns/inbox/inbox-entry.ts";
export { type InboxPage, type InboxRequest, listNotifications } from "./access-patterns/inbox/list.ts";
export { listRecentNotifications, type RecentRequest } from "./access-patterns/inbox/live.ts";
export { type LivePosition, parseLivePosition, startLivePosition } from "./access-patterns/inbox/live-position.ts";
export { markInboxRead } from "./access-patterns/inbox/mark-read.ts";
export { getPhoto } from "./access-patterns/photos/by-id.ts";
export { listPhotosByUser } from "./access-patterns/photos/by-user.ts";
export { isPublished } from "./access-patterns/photos/is-published.ts";
export { type NewPhoto, publishPhoto } from "./access-patterns/photos/publish.ts";
export { removePhoto } from "./access-patterns/photos/remove.ts";
export { listReactors } from "./access-patterns/reactions/by-photo.ts";
export { type ReactInput, reactToPhoto } from "./access-patterns/reactions/react.ts";
export { removeReaction } from "./access-patterns/reactions/remove.ts";
export { type RecordedRequest, recordRequests } from "./access-patterns/record-requests.ts";
export { accessPatterns, tutorialPatterns } from "./access-patterns/registry.ts";
export { endSession } from "./access-patterns/session/end.ts";
export { listSessions, type SessionsRequest } from "./access-patterns/session/list.ts";
export { type Rotation, rotateSession } from "./access-patterns/session/refresh.ts";
export { createSession, type NewSession } from "./access-patterns/session/sign-in.ts";
export { listSuggestions, type Suggestion } from "./access-patterns/suggestions/list.ts";
export { getUser, type ViewedProfile, type ViewerRelation } from "./access-patterns/users/by-id.ts";
export { getUserByUsername } from "./access-patterns/users/by-username.ts";
export { createUser, type NewUser } from "./access-patterns/users/create.ts";
export { exportUserData } from "./access-patterns/users/export-data.ts";
export type { ExportPart } from "./access-patterns/users/export-sections.ts";
export { getUsernameClaim } from "./access-patterns/users/get-username-claim.ts";
export { lookUpCard } from "./access-patterns/users/look-up-card.ts";
export { removeUser } from "./access-patterns/users/remove.ts";
export { type Rename, renameUser } from "./access-patterns/users/rename-user.ts";
export { searchUsers } from "./access-patterns/users/search.ts";
export { type ProfileChanges, updateUser } from "./access-patterns/users/update.ts";
export { createDb, type Db } from "./db.ts";
export type { Checkpoint } from "./entities/checkpoint.ts";
export { checkpointEntity } from "./entities/checkpoint.ts";
export { deadLetterEntity } from "./entities/dead-letter.ts";
export type { Item } from "./entities/entity.ts";
export { feedEntryEntity, feedEntryExpiry, feedHorizonMs } from "./entities/feed-entry.ts";
export { type Follow, followEntity } from "./entities/follow.ts";
export { inboxStateEntity } from "./entities/inbox-state.ts";
export {
  type AnyEntity,
  type ItemName,
  type Items,
  items,
  type UserPartition,
  type ValueOf,
} from "./entities/items.ts";
export { type Job, type JobParams, jobEntity } from "./entities/job.ts";
export { formatLargeFollow, type LargeFollowed, largeAuthors, largeFollowedEntity } from "./entities/large-followed.ts";
export type { ContentOf } from "./entities/notification.ts";
export {
  type Notification,
  type NotificationContent,
  namedReactorsLimit,
  notificationDays,
  notificationEntity,
  type RetoldNotification,
} from "./entities/notification.ts";
export {
  aboveAllNotifications,
  createNotificationId,
  dayMs,
  lowestNotificationId,
  startOfDay,
} from "./entities/notification-id.ts";
export { noReactions, type Photo, type PhotoMedia, photoEntity } from "./entities/photo.ts";
export { type Profile, profileEntity } from "./entities/profile.ts";
export { type Reaction, reactionEntity } from "./entities/reaction.ts";
export { type Reactor, reactorEntity } from "./entities/reactor.ts";
export { isRemovedPhoto, removalMemoryMs, removedPhotoEntity } from "./entities/removed-photo.ts";
export { type Session, sessionEntity } from "./entities/session.ts";
export { suggestionsEntity } from "./entities/suggestions.ts";
export { toUserCard, type UserCard, userCardSchema } from "./entities/user-card.ts";
export { type UsernameClaim, usernameClaimEntity } from "./entities/username-claim.ts";
export type { Watermarks } from "./entities/watermarks.ts";
export { watermarksSchema } from "./entities/watermarks.ts";
export { DbError, type DbErrorCode, isUnreadable } from "./errors.ts";
export type { FeedLimits } from "./feed-limits.ts";
export {
  createUlid,
  createUserId,
  formatPhotoId,
  type PhotoAddress,
  parsePhotoId,
} from "./ids.ts";
export { type CapacityRecord, type CapacityTotals, createTally, type Meter, type Tally } from "./io/meter.ts";
export { indexKeys, keys } from "./keys/key-design.ts";
export type { PrimaryKey } from "./keys/primary-key.ts";
export { applyRepair, type Repair } from "./maintenance/apply-repair.ts";
export { changePicture } from "./maintenance/change-picture.ts";
export { countProfileRows } from "./maintenance/count-profile-rows.ts";
export { countReactors } from "./maintenance/count-reactors.ts";
export { scanPhotos, scanPictures } from "./maintenance/scan-photos.ts";
export { createTableScan, type TableScan } from "./maintenance/table-scan.ts";
export { type ListRequest, type Page, type PageRequest, queryPage } from "./pages/query-page.ts";
export { StreamError, type StreamErrorCode } from "./stream/stream-error.ts";
export { type StreamRecord, toPosition } from "./stream/stream-record.ts";
export {
  createTableStream,
  type Shard,
  type ShardCursor,
  type ShardPage,
  type TableStream,
} from "./stream/table-stream.ts";
export { type EnsureTableOptions, ensureTable } from "./table/ensure-table.ts";
export { probeTable } from "./table/probe-table.ts";
export { indexName, tableDefinition, ttlAttribute } from "./table/table-definition.ts";
export { TableError, type TableErrorCode } from "./table/table-error.ts";
