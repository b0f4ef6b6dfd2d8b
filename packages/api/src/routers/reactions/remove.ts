import { myReactionOutput, photoId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Takes the caller's reaction to a photo back; none is no error. */
export const remove = signedInProcedure("writes")
  .input(z.object({ photoId }))
  .output(myReactionOutput)
  .mutation(async ({ ctx, input: { photoId } }) => {
    await accessPatterns.reactions.remove.run(ctx.db, { reactorId: ctx.viewer.userId, photoId });
    return { photoId, mine: null };
  });
