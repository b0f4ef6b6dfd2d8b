import { profileOutput, username } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { publicProcedure } from "../../trpc.ts";
import { profileView } from "../../views/user-view.ts";

/** Returns the profile of a username, in upper or lower case. Errors: `USER_NOT_FOUND`. */
export const byUsername = publicProcedure("reads", "USER_NOT_FOUND")
  .input(z.object({ username }))
  .output(profileOutput)
  .query(async ({ ctx, input }) => {
    const { profile, viewer } = await accessPatterns.users.byUsername.run(ctx.db, {
      ...input,
      viewerId: ctx.viewer?.userId ?? null,
    });
    return profileView(profile, viewer, ctx.media);
  });
