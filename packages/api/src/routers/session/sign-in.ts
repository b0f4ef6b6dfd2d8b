import { device, presentedPassword, signedInOutput, username } from "@quick-photos/contract/schemas";
import { getUser, getUsernameClaim } from "@quick-photos/db";
import { z } from "zod";
import { openSession } from "../../auth/sessions.ts";
import { ApiError } from "../../errors/api-error.ts";
import { openProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

/** Opens a session. Errors: `CREDENTIALS_WRONG`, the same and as late for an unknown name as for a wrong password. */
export const signIn = openProcedure
  .input(z.object({ username, password: presentedPassword, device }))
  .output(signedInOutput)
  .mutation(async ({ ctx, input }) => {
    const claim = await getUsernameClaim(ctx.db, { username: input.username });
    const fits = await ctx.passwords.verify(claim?.passwordHash ?? null, input.password);
    if (!claim || !fits) throw new ApiError("CREDENTIALS_WRONG");
    const { userId } = claim;
    const [{ profile }, session] = await Promise.all([
      getUser(ctx.db, { userId, viewerId: null }),
      openSession(ctx, { userId, device: input.device }),
    ]);
    return { user: profileView(profile, selfViewer, ctx.media), session };
  });
