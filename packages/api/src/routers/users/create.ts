import { createUser, createUserId } from "@quick-photos/db";
import { z } from "zod";
import { openSession } from "../../auth/sessions.ts";
import { newPassword } from "../../schemas/password.ts";
import { profileFields } from "../../schemas/profile-fields.ts";
import { signedInOutput } from "../../schemas/session-output.ts";
import { username } from "../../schemas/username.ts";
import { openProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

const input = z.object({
  username,
  password: newPassword,
  displayName: profileFields.displayName.default(""),
  location: profileFields.location.default(""),
  status: profileFields.status.default(""),
  interests: profileFields.interests.default([]),
});

/** Creates an account and its first session. Errors: `USERNAME_TAKEN`. */
export const create = openProcedure
  .input(input)
  .output(signedInOutput)
  .mutation(async ({ ctx, input: { password, ...fields } }) => {
    const profile = await createUser(ctx.db, {
      ...fields,
      userId: createUserId(),
      passwordHash: await ctx.passwords.hash(password),
      createdAt: ctx.now().toISOString(),
    });
    // The session is written after the account, which may fail, and is metered as the sign-in that it is.
    const db = ctx.db.attributedTo("session.signIn");
    const session = await openSession({ ...ctx, db }, profile.userId);
    return { user: profileView(profile, selfViewer, ctx.media), session };
  });
