import type {
  AnyEntity,
  Follow,
  Item,
  Notification,
  Photo,
  PrimaryKey,
  Profile,
  Reaction,
  Session,
} from "@quick-photos/db/items";

/** What a stream record means to the projections. `position` orders the changes of a shard, `key` is the row changed. */
export type Change = { position: string; key: PrimaryKey } & (
  | { type: "photoPublished"; photo: Photo }
  /** A photo shows as another one in lists: its words, or the level of its reactions. */
  | { type: "photoChanged"; photo: Photo; old: Photo }
  /** `isRemembered` where the memory of it is in its place: a row of the owner's, for as long as they are here. */
  | { type: "photoRemoved"; photo: Photo; isRemembered: boolean }
  /** `old` is the reaction it replaces, null for a first one. */
  | { type: "reactionPut"; reaction: Reaction; old: Reaction | null }
  | { type: "reactionRemoved"; reaction: Reaction }
  | { type: "followAdded"; follow: Follow }
  | { type: "followRemoved"; follow: Follow }
  /** The follower has another card in it. */
  | { type: "followerChanged"; follow: Follow }
  /** A row in which nothing but the user's own affairs are kept, such as a session. */
  | { type: "belongingAdded"; userId: string; entity: AnyEntity; value: Item }
  | { type: "sessionEnded"; session: Session }
  /** A user is told something, or something newer. */
  | { type: "notified"; notification: Notification }
  /** What a user was told is not so any more, or somewhat different; that is no news. */
  | { type: "retold"; notification: Notification; isGone: boolean }
  | { type: "userAdded"; profile: Profile }
  | { type: "userRemoved"; profile: Profile }
  /** The name, the username or the picture is another one. */
  | { type: "cardChanged"; profile: Profile; old: Profile }
  /** An item of a known type that its schema cannot read: a defect or a foreign writer. */
  | { type: "unreadable"; error: Error }
);
