import { device, newPassword, newUsername, profileFields, signedInOutput } from "@quick-photos/contract/schemas";
import { accessPatterns, createUserId } from "@quick-photos/db";
import * as z from "zod";
import { expectGoodPassword } from "../../auth/expect-good-password.ts";
import { newSession } from "../../auth/sessions.ts";
import { openProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

const input = z.object({
  username: newUsername,
  password: newPassword,
  displayName: profileFields.displayName.default(""),
  location: profileFields.location.default(""),
  status: profileFields.status.default(""),
  interests: profileFields.interests.default([]),
  device,
});

/** Creates an account, signed in: both or neither. Errors: `USERNAME_TAKEN`, `PASSWORD_TOO_COMMON`, `PASSWORDS_BUSY`. */
export const create = openProcedure("signUps", "USERNAME_TAKEN", "PASSWORD_TOO_COMMON", "PASSWORDS_BUSY")
  .input(input)
  .output(signedInOutput)
  .mutation(async ({ ctx, input: { password, device, ...fields } }) => {
    const { username, displayName } = fields;
    await expectGoodPassword({ password, field: "password", names: [username, displayName] });
    const userId = createUserId();
    const passwordHash = await ctx.passwords.inTurn(({ hash }) => hash(password));
    const { row, session } = await newSession(ctx, { userId, device });
    const user = { ...fields, userId, passwordHash, createdAt: ctx.now().toISOString() };
    const profile = await accessPatterns.users.create.run(ctx.db, user, row);
    return { user: profileView(profile, selfViewer, ctx.media), session };
  });
