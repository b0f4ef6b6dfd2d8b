import { lookUpCard, renameUser, updateUser } from "@quick-photos/db";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { uploadId } from "../../schemas/ids.ts";
import { profileFields } from "../../schemas/profile-fields.ts";
import { profileOutput } from "../../schemas/user-output.ts";
import { username } from "../../schemas/username.ts";
import { signedInProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

const input = z
  .object({ username, ...profileFields, pictureUploadId: uploadId })
  .partial()
  .refine((fields) => Object.values(fields).some((value) => value !== undefined), {
    error: "must hold at least one field to change",
  });

/** Answers the change of picture that an upload makes, none without one; no file is made for a removed account. */
async function finishPicture({ db, media }: Pick<Context, "db" | "media">, userId: string, uploadId?: string) {
  if (uploadId === undefined) return {};
  const { userId: ownerId } = await lookUpCard(db, { userId });
  const { picture } = await media.finishPicture({ ownerId, uploadId });
  return { picture };
}

/**
 * Changes what is given of the caller's profile and answers the whole. Errors: `USERNAME_TAKEN`, those of an upload,
 * `USER_NOT_FOUND` when the account is gone.
 */
export const update = signedInProcedure
  .input(input)
  .output(profileOutput)
  .mutation(async ({ ctx, input: { username, pictureUploadId, ...fields } }) => {
    const { userId } = ctx.viewer;
    const changes = { ...fields, ...(await finishPicture(ctx, userId, pictureUploadId)) };
    const profile = username
      ? await renameUser(ctx.db, { userId, username, changes, now: ctx.now() })
      : await updateUser(ctx.db, { userId, changes });
    return profileView(profile, selfViewer, ctx.media);
  });
