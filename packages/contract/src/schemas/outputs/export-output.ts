import * as z from "zod";
import { followEdgeOutput } from "./follow-output.ts";
import { photoSummaryOutput, reactionKind } from "./photo-output.ts";
import { profileOutput, userCardOutput } from "./user-output.ts";

const time = z.iso.datetime();

const givenReaction = z.strictObject({ photoId: z.string(), kind: reactionKind, reactedAt: time });

/** A sign-in, without anything by which one could act in its name. */
const openSession = z.strictObject({
  sessionId: z.string(),
  device: z.string().nullable(),
  createdAt: time,
  renewedAt: time,
  expiresAt: time,
});

const told = { notificationId: z.string(), at: time, expiresAt: time };

/** A notification as it is stored: authors by their ids alone. */
export const toldNotificationOutput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("follower"), ...told, user: userCardOutput }),
  z.strictObject({
    kind: z.literal("reactions"),
    ...told,
    photoId: z.string(),
    count: z.int(),
    users: z.array(userCardOutput),
    kinds: z.array(reactionKind),
  }),
  z.strictObject({ kind: z.literal("photo"), ...told, photoId: z.string(), count: z.int(), authorId: z.string() }),
]);

const feedEntry = z.strictObject({ photoId: z.string(), expiresAt: time });

const savedPhoto = z.strictObject({ photoId: z.string(), savedAt: time });

/** Suggestions as they are stored: users by their ids alone. */
const storedSuggestions = z.strictObject({
  computedAt: time,
  candidates: z.array(z.strictObject({ userId: z.string(), mutual: z.int(), followedBy: z.array(z.string()) })),
});

function part<const Section extends string, Row extends z.ZodType>(section: Section, row: Row) {
  return z.strictObject({ section: z.literal(section), items: z.array(row), nextCursor: z.string().nullable() });
}

/**
 * A part of everything stored about the caller: some rows of one section. Sections come one after another, each in as
 * many parts as it takes; photos list the addresses of their files.
 */
export const exportPartOutput = z.discriminatedUnion("section", [
  part("profile", profileOutput),
  part("photos", photoSummaryOutput),
  part("reactions", givenReaction),
  part("followed", followEdgeOutput),
  part("followers", followEdgeOutput),
  part("sessions", openSession),
  part("inbox", toldNotificationOutput),
  part("inboxState", z.strictObject({ readAt: time })),
  part("feed", feedEntry),
  part("largeFollowed", z.strictObject({ userIds: z.array(z.string()) })),
  part("suggestions", storedSuggestions),
  part("bookmarks", savedPhoto),
  part("recoveryCodes", z.strictObject({ left: z.int(), createdAt: time })),
  part("passkeys", z.strictObject({ name: z.string(), createdAt: time, lastUsedAt: time.nullable() })),
]);

/** Everything stored about the caller as one document: the sections that have something, each whole. */
export const exportDocumentOutput = z.strictObject({
  exportedAt: time,
  ...Object.fromEntries(
    exportPartOutput.options.map(({ shape }) => [shape.section.value, z.optional(shape.items)] as const),
  ),
});

/** A part of everything stored about the caller. */
export type ExportPart = z.infer<typeof exportPartOutput>;
