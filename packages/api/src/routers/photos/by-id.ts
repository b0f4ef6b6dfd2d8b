import { photoId, photoOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { photoView } from "../../views/photo-view.ts";

/** Returns a photo with its reactions. Errors: `PHOTO_NOT_FOUND`. */
export const byId = publicProcedure("reads")
  .input(z.object({ photoId }))
  .output(photoOutput)
  .query(async ({ ctx, input }) => {
    const { photo, mine } = await accessPatterns.photos.byId.run(ctx.db, {
      ...input,
      viewerId: ctx.viewer?.userId ?? null,
    });
    return photoView(photo, mine, ctx.media);
  });
