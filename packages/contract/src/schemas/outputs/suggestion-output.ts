import * as z from "zod";
import { photoTileOutput } from "./photo-output.ts";
import { userCardOutput } from "./user-output.ts";

/**
 * Somebody to follow, with up to three of their photos: how many of those whom the caller follows do, and up to three of
 * these.
 */
export const suggestionOutput = z.strictObject({
  user: userCardOutput,
  followedBy: z.array(userCardOutput),
  mutual: z.int(),
  photos: z.array(photoTileOutput),
});

/** All suggestions; there are no pages of them. */
export const suggestionsOutput = z.strictObject({ items: z.array(suggestionOutput) });

/** Somebody to follow, and why. */
export type Suggestion = z.infer<typeof suggestionOutput>;
