import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { reactionKindSchema } from "./reaction-kind.ts";
import { userCardSchema } from "./user-card.ts";
import { firstVersion } from "./versions.ts";
import { watermarksSchema } from "./watermarks.ts";

/** Reactors named on a notification at most, as many as its row has room for; the others are a number. */
export const namedReactorsLimit = 3;

/** Days a notification is kept. */
export const notificationDays = 90;

const count = z.number().int();

/** The picture beside a notification: its photo and the media key of its smallest rendition. */
const photoReference = z.object({ photoId: z.string(), thumb: z.string() });

/** Somebody follows; there is one for as long as they do. */
const followerContent = z.object({ kind: z.literal("follower"), user: userCardSchema });

/** Somebody who reacted, as the first version named them. */
const reactorShape = { user: userCardSchema, reactedAt: z.iso.datetime() };

/**
 * The reactions to a photo whose time lies in one UTC day, one's own left out. A row that counts none stays until it
 * expires, unseen: its watermarks tell a repeated record from a new one.
 */
function reactionsContent<Reactor extends z.ZodType>(reactor: Reactor) {
  return z.object({
    kind: z.literal("reactions"),
    photo: photoReference,
    count,
    /** Newest first. */
    latest: z.array(reactor),
    watermarks: watermarksSchema,
  });
}

/**
 * The photos that an author published on one UTC day, the newest of them shown. It names the author by id alone: a copy
 * of the card in every follower's inbox would make a rename cost a write per follower and day.
 */
const photoContent = z.object({ kind: z.literal("photo"), authorId: z.string(), count, photo: photoReference });

const withoutKinds = z.discriminatedUnion("kind", [
  followerContent,
  reactionsContent(z.object(reactorShape)),
  photoContent,
]);

/** How they reacted; null where a server that did not keep it yet wrote it, or wrote over it. */
const reactionKind = reactionKindSchema.nullable().default(null);

const withKinds = z.discriminatedUnion("kind", [
  followerContent,
  reactionsContent(z.object({ ...reactorShape, kind: reactionKind })),
  photoContent,
]);

type Content = z.infer<typeof withKinds>;

function addKinds(content: z.infer<typeof withoutKinds>): Content {
  if (content.kind !== "reactions") return content;
  return { ...content, latest: content.latest.map((reactor) => ({ ...reactor, kind: null })) };
}

/** What a user is told, in that user's inbox. A projection: each kind can be rebuilt from what it tells of. */
export const notificationEntity = defineEntity({
  type: "Notification",
  versions: firstVersion({
    /** Whose inbox. */
    userId: z.string(),
    notificationId: z.string(),
    /** When the newest of what it tells happened. */
    at: z.iso.datetime(),
    /** When the projector last had something new to tell, by its own clock: what listeners resume by. */
    changedAt: z.iso.datetime(),
    content: withoutKinds,
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  }).next(
    (shape) => ({ ...shape, content: withKinds }),
    (old) => ({ ...old, content: addKinds(old.content) }),
  ),
  key: keys.notification,
  keyParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "inbox",
  expires: "always",
  projected: true,
});

/** A notification as stored. */
export type Notification = z.infer<typeof notificationEntity.schema>;

/**
 * What has become of a notification without being news: fewer people, other people, a fresher card; or it is gone, and
 * this is what it was.
 */
export interface RetoldNotification {
  notification: Notification;
  isGone: boolean;
}

/** What a notification tells. */
export type NotificationContent = Notification["content"];

/** The content of one kind of notification. */
export type ContentOf<Kind extends NotificationContent["kind"]> = Extract<NotificationContent, { kind: Kind }>;
