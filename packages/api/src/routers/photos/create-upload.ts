import { uploadFields, uploadTicketOutput } from "@quick-photos/contract/schemas";
import { accessPatterns, createUlid } from "@quick-photos/db";
import * as z from "zod";
import { expectRoom } from "../../limits/count-call.ts";
import { megabytesOf } from "../../limits/megabytes-of.ts";
import { signedInProcedure } from "../../trpc.ts";
import { findDuplicate } from "./find-duplicate.ts";

/**
 * Returns where to put a file's bytes, for `photos.publish` or as a profile picture. Errors: `UPLOAD_TOO_LARGE`,
 * `UPLOAD_TYPE_UNSUPPORTED`, `TOO_MANY_CALLS` also while much waits to be published, `USER_NOT_FOUND` when the account
 * is gone.
 */
export const createUpload = signedInProcedure(
  "uploads",
  "UPLOAD_TOO_LARGE",
  "UPLOAD_TYPE_UNSUPPORTED",
  "USER_NOT_FOUND",
)
  .input(z.object(uploadFields))
  .output(uploadTicketOutput)
  .mutation(async ({ ctx, input: { contentType, byteLength, sha256 } }) => {
    // Refuses removed accounts, and leaves the owner's card in the cache for the publish that follows.
    const { userId: ownerId } = await accessPatterns.photos.createUpload.run(ctx.db, ctx.viewer);
    expectRoom(await ctx.limits.limiter.take("uploadMegabytes", ownerId, megabytesOf(byteLength)));
    const ulid = createUlid(ctx.now().getTime());
    const sessionId = ctx.viewer.sessionId ?? undefined;
    const ticket = await ctx.media.createUpload({ ownerId, ulid, sessionId, contentType, byteLength, sha256 });
    const duplicateOf = sha256 === undefined ? null : await findDuplicate(ctx, { ownerId, sha256 });
    return {
      uploadId: ticket.uploadId,
      method: ticket.method,
      url: ticket.url,
      headers: ticket.headers,
      expiresAt: ticket.expiresAt,
      ...(duplicateOf !== null && { duplicateOf }),
    };
  });
