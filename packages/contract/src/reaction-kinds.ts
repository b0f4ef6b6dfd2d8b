/** The four ways to react, in the order they are shown. */
export const reactionKinds = ["heart", "smiley", "thumbsUp", "sunglasses"] as const;

/** One of the four ways to react. */
export type ReactionKind = (typeof reactionKinds)[number];
