import { removeReaction } from "@quick-photos/db";
import { z } from "zod";
import { photoId } from "../../schemas/ids.ts";
import { myReactionOutput } from "../../schemas/photo-output.ts";
import { signedInProcedure } from "../../trpc.ts";

/** Takes the caller's reaction to a photo back; none is no error. */
export const remove = signedInProcedure
  .input(z.object({ photoId }))
  .output(myReactionOutput)
  .mutation(async ({ ctx, input: { photoId } }) => {
    await removeReaction(ctx.db, { reactorId: ctx.viewer.userId, photoId });
    return { photoId, mine: null };
  });
