import { emptyOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";

/** Marks everything the caller has been told up to now as read. Errors: `USER_NOT_FOUND` when the account is gone. */
export const markRead = signedInProcedure("writes", "USER_NOT_FOUND")
  .input(z.object({}))
  .output(emptyOutput)
  .mutation(async ({ ctx }) => {
    await accessPatterns.inbox.markRead.run(ctx.db, { userId: ctx.viewer.userId, now: ctx.now() });
    return {};
  });
