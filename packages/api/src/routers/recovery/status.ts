import { recoveryStatusOutput } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import { signedInProcedure } from "../../trpc.ts";
import { recoveryCodesView } from "../../views/recovery-codes-view.ts";

/** Returns how many recovery codes the caller has left, and when they were made. */
export const status = signedInProcedure("reads")
  .output(recoveryStatusOutput)
  .query(async ({ ctx }) => {
    const stored = await accessPatterns.recovery.status.run(ctx.db, { userId: ctx.viewer.userId });
    return stored ? recoveryCodesView(stored) : { left: 0, createdAt: null };
  });
