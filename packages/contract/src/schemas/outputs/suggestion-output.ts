import * as z from "zod";
import { userCardOutput } from "./user-output.ts";

/** Somebody to follow: how many of those whom the caller follows do, and up to three of them. */
export const suggestionOutput = z.strictObject({
  user: userCardOutput,
  followedBy: z.array(userCardOutput),
  mutual: z.int(),
});

/** All suggestions; there are no pages of them. */
export const suggestionsOutput = z.strictObject({ items: z.array(suggestionOutput) });

/** Somebody to follow, and why. */
export type Suggestion = z.infer<typeof suggestionOutput>;
