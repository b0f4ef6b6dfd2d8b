import * as z from "zod";
import { reactionKind } from "./photo-output.ts";
import { userCardOutput } from "./user-output.ts";

/** A photo as a notification shows it. */
const shownPhoto = z.strictObject({ photoId: z.string(), thumbUrl: z.string() });

const common = { notificationId: z.string(), at: z.iso.datetime(), isRead: z.boolean() };

const follower = z.strictObject({ kind: z.literal("follower"), ...common, user: userCardOutput });
const reactions = z.strictObject({
  kind: z.literal("reactions"),
  ...common,
  photo: shownPhoto,
  count: z.int(),
  users: z.array(userCardOutput),
  kinds: z.array(reactionKind),
});
const photo = z.strictObject({
  kind: z.literal("photo"),
  ...common,
  photo: shownPhoto,
  count: z.int(),
  user: userCardOutput,
});

/**
 * What a user is told: who follows them, who reacted to which photo of theirs on one day (`users` are the latest three
 * at most, `kinds` how they reacted, each once, and empty where that was not kept), how many photos somebody they follow published on one day (`photo` is the newest). `at` is when the newest of
 * it happened. A notification that grows keeps its id.
 */
export const notificationOutput = z.discriminatedUnion("kind", [follower, reactions, photo]);

/** What a user is told. */
export type Notification = z.infer<typeof notificationOutput>;

/** A notification as it is now, whether it was read or not. */
export const changedNotificationOutput = z.discriminatedUnion("kind", [
  follower.omit({ isRead: true }),
  reactions.omit({ isRead: true }),
  photo.omit({ isRead: true }),
]);

/**
 * An event of `inbox.live`: a notification that is new or has grown; one that was told and is another now, or gone (with
 * the photo that it told of), which is no news and is not repeated to whoever was away; that everything up to here has
 * been told; that more happened than a stream repeats, so that the list has to be read again. Other types may come:
 * a client leaves alone what it does not know.
 */
export const liveEventOutput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("notification"), notification: notificationOutput }),
  z.strictObject({ type: z.literal("changed"), notification: changedNotificationOutput }),
  z.strictObject({ type: z.literal("gone"), notificationId: z.string(), photoId: z.string().nullable() }),
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.literal("missed") }),
]);

/** An event of `inbox.live`. */
export type LiveEvent = z.infer<typeof liveEventOutput>;
