import { profileOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import { signedInProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

/** Returns the caller's own profile. Errors: `USER_NOT_FOUND` when the account is gone. */
export const me = signedInProcedure("reads", "USER_NOT_FOUND")
  .output(profileOutput)
  .query(async ({ ctx }) => {
    const profile = await accessPatterns.users.me.run(ctx.db, ctx.viewer);
    return profileView(profile, selfViewer, ctx.media);
  });
