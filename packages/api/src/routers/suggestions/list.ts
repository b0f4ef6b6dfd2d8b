import { suggestionsOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import { signedInProcedure } from "../../trpc.ts";
import { suggestionView } from "../../views/suggestion-view.ts";

/**
 * Returns people whom those follow whom the caller follows, the most followed first; to whoever has no such friends, people
 * whose photos are well liked or recent. Up to three photos of each, and at most twenty people.
 */
export const list = signedInProcedure("reads")
  .output(suggestionsOutput)
  .query(async ({ ctx }) => {
    const suggestions = await accessPatterns.suggestions.list.run(ctx.db, {
      userId: ctx.viewer.userId,
      now: ctx.now(),
    });
    return { items: suggestions.map((suggestion) => suggestionView(suggestion, ctx.media)) };
  });
