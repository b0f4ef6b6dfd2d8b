import * as z from "zod";
import { reactionKinds } from "../../reaction-kinds.ts";
import { userCardOutput } from "./user-output.ts";

/** The four reactions. */
export const reactionKind = z.enum(reactionKinds);

/** Who reacted, how, and when. */
export const reactorOutput = z.strictObject({ user: userCardOutput, kind: reactionKind, reactedAt: z.iso.datetime() });

const reactionTotals = z.strictObject({ counts: z.record(reactionKind, z.int()), total: z.int() });

/** A photo's picture in one format: for a `source` of a `picture`, the newest format first. */
const pictureSource = z.strictObject({
  type: z.enum(["image/webp", "image/jpeg"]),
  /** The square for grids. */
  thumb: z.string(),
  /** The whole picture in every width: for a `srcset`. */
  srcset: z.string(),
});

/** The picture of a photo; `placeholder` is a ThumbHash in base64, `width` and `height` are pixels. */
const pictureOutput = {
  createdAt: z.iso.datetime(),
  width: z.int(),
  height: z.int(),
  placeholder: z.string(),
  urls: z.strictObject({ thumb: z.string(), feed: z.string(), full: z.string() }),
  sources: z.array(pictureSource),
};

/** A photo as lists show it. */
export const photoSummaryOutput = z.strictObject({
  photoId: z.string(),
  owner: userCardOutput,
  caption: z.string(),
  /** What it shows, in words; empty when nobody has said. */
  altText: z.string(),
  ...pictureOutput,
  reactions: reactionTotals,
});

/** A photo as a grid of everybody's shows it, without what people do with it. */
export const photoTileOutput = z.strictObject({
  photoId: z.string(),
  owner: userCardOutput,
  /** What it shows, in words, or else its caption; cut after 140 characters, and empty where there is neither. */
  altText: z.string(),
  ...pictureOutput,
});

/**
 * A photo with the caller's own reaction (null without one or without a session). `recent` names those who reacted last
 * for whom the photo has room: usually one or two, none at times, ten at most; `reactions.byPhoto` lists everybody.
 */
export const photoOutput = photoSummaryOutput.extend({
  reactions: reactionTotals.extend({ mine: reactionKind.nullable(), recent: z.array(reactorOutput) }),
});

/** The caller's reaction to a photo after the call, null for none. */
export const myReactionOutput = z.strictObject({ photoId: z.string(), mine: reactionKind.nullable() });

/** Whether a photo is among those that the caller saved: now, or after the call. */
export const bookmarkOutput = z.strictObject({ photoId: z.string(), isBookmarked: z.boolean() });

/** Who reacted, how, and when. */
export type Reactor = z.infer<typeof reactorOutput>;

/** A photo as lists show it. */
export type PhotoSummary = z.infer<typeof photoSummaryOutput>;

/** A photo as a grid of everybody's shows it. */
export type PhotoTile = z.infer<typeof photoTileOutput>;

/** A photo with reactions. */
export type Photo = z.infer<typeof photoOutput>;
