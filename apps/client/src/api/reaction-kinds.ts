import type { Photo } from "@quick-photos/client-sdk";

/** The four ways to react. */
export type ReactionKind = Photo["reactions"]["recent"][number]["kind"];

/** The four ways to react, in the order they are offered. */
export const reactionKinds: readonly ReactionKind[] = ["heart", "smiley", "thumbsUp", "sunglasses"];
