import { myReactionOutput, photoId, reactionKind } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Sets the caller's reaction to a photo; another kind replaces it. Errors: `PHOTO_NOT_FOUND`. */
export const react = signedInProcedure("writes")
  .input(z.object({ photoId, kind: reactionKind }))
  .output(myReactionOutput)
  .mutation(async ({ ctx, input: { photoId, kind } }) => {
    await accessPatterns.reactions.react.run(ctx.db, { reactorId: ctx.viewer.userId, photoId, kind, now: ctx.now() });
    return { photoId, mine: kind };
  });
