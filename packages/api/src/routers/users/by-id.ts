import { profileOutput, userId } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { profileView } from "../../views/user-view.ts";

/** Returns a profile. Errors: `USER_NOT_FOUND`. */
export const byId = publicProcedure("reads")
  .input(z.object({ userId }))
  .output(profileOutput)
  .query(async ({ ctx, input }) => {
    const { profile, viewer } = await accessPatterns.users.byId.run(ctx.db, {
      ...input,
      viewerId: ctx.viewer?.userId ?? null,
    });
    return profileView(profile, viewer, ctx.media);
  });
