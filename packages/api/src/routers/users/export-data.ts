import { exportPartOutput, pageInput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import { signedInProcedure } from "../../trpc.ts";
import { exportPartView } from "../../views/export-view.ts";

/**
 * Returns a part of everything stored about the caller, secrets left out; the parts to its last cursor are all of it.
 * Errors: `CURSOR_INVALID`, `USER_NOT_FOUND` when the account is gone.
 */
export const exportData = signedInProcedure("reads", "USER_NOT_FOUND")
  .input(z.object(pageInput).prefault({}))
  .output(exportPartOutput)
  .query(async ({ ctx, input }) => {
    return exportPartView(
      await accessPatterns.users.exportData.run(ctx.db, { ...input, userId: ctx.viewer.userId }),
      ctx.media,
    );
  });
