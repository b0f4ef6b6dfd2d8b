import { device, presentedPassword, signedInOutput, username } from "@quick-photos/contract/schemas";
import { accessPatterns } from "@quick-photos/db";
import * as z from "zod";
import type { Hashing } from "../../auth/passwords.ts";
import { newSession } from "../../auth/sessions.ts";
import { ApiError } from "../../errors/api-error.ts";
import { guardSecret } from "../../limits/guard-secret.ts";
import { openProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

/**
 * Opens a session. Errors: `CREDENTIALS_WRONG`, the same and as late for an unknown name as for a wrong password;
 * `TOO_MANY_CALLS` after too many of those, until some minutes have passed; `PASSWORDS_BUSY`; `WRITE_CONFLICT` when the
 * password or the name was changed at the same time.
 */
export const signIn = openProcedure("signIns", "CREDENTIALS_WRONG", "PASSWORDS_BUSY")
  .input(z.object({ username, password: presentedPassword, device }))
  .output(signedInOutput)
  .mutation(async ({ ctx, input: { username, password, device } }) => {
    const signedIn = ({ verify }: Hashing) =>
      accessPatterns.session.signIn.run(ctx.db, {
        username,
        async admit(holder) {
          const fits = await verify(holder?.passwordHash ?? null, password);
          if (!holder || !fits) throw new ApiError("CREDENTIALS_WRONG");
          return newSession(ctx, { userId: holder.userId, device });
        },
      });
    const { profile, session } = await guardSecret(ctx, username, () => ctx.passwords.inTurn(signedIn));
    return { user: profileView(profile, selfViewer, ctx.media), session };
  });
