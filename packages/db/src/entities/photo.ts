import { type ReactionKind, reactionKinds } from "@quick-photos/contract";
import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { reactionKindSchema } from "./reaction-kind.ts";
import { reactorsWithRoom } from "./reactors-with-room.ts";
import { userCardSchema } from "./user-card.ts";
import { firstVersion } from "./versions.ts";
import { watermarksSchema } from "./watermarks.ts";

const count = z.number().int();

/** Most reactors that a photo named before its third version; servers of then go on naming as many. */
export const formerLatestReactors = 10;

/** What a photo's files are, and how large the picture is. */
export const photoMediaSchema = z.object({
  /** Pixels, as seen upright. */
  width: z.number().int(),
  height: z.number().int(),
  /** ThumbHash, base64. */
  placeholder: z.string(),
  /** Media keys. */
  renditions: z.object({ thumb: z.string(), feed: z.string(), full: z.string() }),
});

/** A photo with its reactions summed up. Counts, latest reactors and watermarks are the projector's. */
export const photoEntity = defineEntity({
  type: "Photo",
  versions: firstVersion({
    ownerId: z.string(),
    ulid: z.string(),
    /** The time inside the ULID, so that the order of keys is the order of times. */
    createdAt: z.iso.datetime(),
    caption: z.string(),
    owner: userCardSchema,
    media: photoMediaSchema,
    counts: z.object({ heart: count, smiley: count, thumbsUp: count, sunglasses: count }),
    latestReactors: z.array(z.object({ user: userCardSchema, kind: reactionKindSchema, reactedAt: z.iso.datetime() })),
    watermarks: watermarksSchema,
  })
    .next(
      /** What is to be seen, in words, for those who do not see it; empty when nobody has said. */
      (shape) => ({ ...shape, altText: z.string() }),
      (old) => ({ ...old, altText: "" }),
    )
    .next(
      /** Ten reactors took the row over 2 KB, which each reaction and each look at a list paid for. */
      (shape) => shape,
      (old) => ({ ...old, latestReactors: reactorsWithRoom(old, old.latestReactors) }),
    ),
  key: keys.photo,
  keyParts: (value) => value,
  owner: "ownerId",
  parents: {},
  cards: { owner: "ownerId" },
  counted: { photos: "ownerId" },
  exported: "photos",
  expires: "never",
  projected: false,
});

/** A photo as stored. */
export type Photo = z.infer<typeof photoEntity.schema>;

/** What a photo's files are, and how large the picture is. */
export type PhotoMedia = Photo["media"];

/** Returns the counts of a photo nobody has reacted to. */
export function noReactions(): Record<ReactionKind, number> {
  return Object.fromEntries(reactionKinds.map((kind) => [kind, 0])) as Record<ReactionKind, number>;
}
