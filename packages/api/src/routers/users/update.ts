import { profileFields, profileOutput, uploadId, username, usernameFault } from "@quick-photos/contract/schemas";
import { accessPatterns, lookUpCard, type ProfileChanges } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import * as z from "zod";
import type { Context } from "../../context.ts";
import { ApiError } from "../../errors/api-error.ts";
import { uploadReasons } from "../../errors/dependency-reasons.ts";
import { expectUnused } from "../../media/expect-unused.ts";
import { orLeaveNoFiles } from "../../media/or-leave-no-files.ts";
import { signedInProcedure } from "../../trpc.ts";
import { profileView, selfViewer } from "../../views/user-view.ts";

const input = z
  .object({ username, ...profileFields, pictureUploadId: uploadId })
  .partial()
  .refine((fields) => Object.values(fields).some((value) => value !== undefined), {
    error: "Give at least one field to change.",
  });

/**
 * Returns the key of the picture that an upload has become, and whether the card has to change for it; nothing without an
 * upload. No file is made for a removed account. A picture is replaced under its own key, so a card that has one stays as
 * it is, and so do all its copies.
 */
async function finishPicture({ db, media }: Pick<Context, "db" | "media">, userId: string, uploadId?: string) {
  if (uploadId === undefined) return null;
  const card = await lookUpCard(db, { userId });
  const { userId: ownerId } = card;
  const { ulid } = await media.readTicket({ ownerId, uploadId });
  await expectUnused({ db }, { ownerId, ulid });
  const { picture } = await media.finishPicture({ ownerId, uploadId });
  return { picture, isNew: picture !== card.picture };
}

/** What of whose profile is to be another. */
interface Change {
  userId: string;
  username: string | undefined;
  changes: ProfileChanges;
}

/** Refuses a name that nobody may take, unless it is the caller's own from before that was so. */
async function expectAllowed(db: Context["db"], userId: string, username: string | undefined): Promise<void> {
  const fault = username === undefined ? null : usernameFault(username);
  if (username === undefined || fault === null) return;
  const profile = await accessPatterns.users.me.run(db, { userId });
  if (profile.username !== username) throw new ApiError("INPUT_INVALID", { fields: { username: [fault] } });
}

/**
 * Writes what is left to be written, and returns the profile as it is after that: so whoever has just replaced the files
 * of a picture learns that the account, or its picture, has been removed before, and whoever removes them later finds the
 * files.
 */
async function save({ db, now }: Pick<Context, "db" | "now">, { userId, username, changes }: Change): Promise<Profile> {
  const { update, me } = accessPatterns.users;
  if (username) return update.run(db, { userId, username, changes, now: now() });
  if (Object.values(changes).some((value) => value !== undefined)) return update.run(db, { userId, changes });
  return me.run(db, { userId, isConsistent: true });
}

/**
 * Changes what is given of the caller's profile and returns the whole. Errors: `USERNAME_TAKEN`, those of an upload,
 * `USER_NOT_FOUND` when the account is gone.
 */
export const update = signedInProcedure("writes", "USERNAME_TAKEN", "USER_NOT_FOUND", ...uploadReasons)
  .input(input)
  .output(profileOutput)
  .mutation(async ({ ctx, input: { username, pictureUploadId, ...fields } }) => {
    const { userId } = ctx.viewer;
    await expectAllowed(ctx.db, userId, username);
    const made = await ctx.limits.shares.during("photos", userId, () => finishPicture(ctx, userId, pictureUploadId));
    const changes = { ...fields, ...(made?.isNew && { picture: made.picture }) };
    const profile = await orLeaveNoFiles(ctx, { ownerId: userId }, async () => {
      const saved = await save(ctx, { userId, username, changes });
      const isShown = !made || saved.picture === made.picture;
      return isShown ? saved : accessPatterns.users.update.run(ctx.db, { userId, changes: { picture: made.picture } });
    });
    return profileView(profile, selfViewer, ctx.media);
  });
