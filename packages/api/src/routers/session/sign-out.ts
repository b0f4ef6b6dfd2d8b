import { emptyOutput } from "@quick-photos/contract/schemas";
import * as z from "zod";
import { closeSession } from "../../auth/sessions.ts";
import { openProcedure } from "../../trpc.ts";

/** Ends the session of a refresh token; one that has ended already is no error. */
export const signOut = openProcedure("renewals")
  .input(z.object({ refreshToken: z.string() }))
  .output(emptyOutput)
  .mutation(async ({ ctx, input }) => {
    await closeSession(ctx, input.refreshToken);
    return {};
  });
