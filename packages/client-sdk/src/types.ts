import type { RouterOutputs } from "@quick-photos/api";

/** Someone as lists show them. */
export type UserCard = RouterOutputs["users"]["search"]["items"][number];

/** Someone's profile; `viewer` is null without a session. */
export type Profile = RouterOutputs["users"]["byId"];

/** A photo as lists show it; `placeholder` is a ThumbHash in base64. */
export type PhotoSummary = RouterOutputs["photos"]["byUser"]["items"][number];

/** A photo with its reactions, the caller's among them. */
export type Photo = RouterOutputs["photos"]["byId"];

/** Who reacted, how, and when. */
export type Reactor = RouterOutputs["reactions"]["byPhoto"]["items"][number];

/** A sign-in that has not ended, the caller's own. */
export type OpenSession = RouterOutputs["session"]["list"]["items"][number];

/** Somebody to follow: how many of those one follows do, and up to three of them. */
export type Suggestion = RouterOutputs["suggestions"]["list"]["items"][number];

/** What a user is told: of a follower, of reactions to a photo, of somebody's new photos. */
export type Notification = RouterOutputs["inbox"]["list"]["items"][number];

/**
 * What `inbox.live` says: a notification, one that `changed` or is `gone`, `ready` when all has been told, `missed` when
 * the list has to be read again. Newer servers may say more.
 */
export type LiveEvent =
  RouterOutputs["inbox"]["live"] extends AsyncIterable<{ data: infer Event }, unknown> ? Event : never;
