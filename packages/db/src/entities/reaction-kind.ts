import { z } from "zod";

/** The four reactions, in the order they are shown. */
export const reactionKinds = ["heart", "smiley", "thumbsUp", "sunglasses"] as const;

/** A kind of reaction. */
export const reactionKindSchema = z.enum(reactionKinds);

/** One of the four reactions. */
export type ReactionKind = z.infer<typeof reactionKindSchema>;
