import { createUlid, lookUpCard } from "@quick-photos/db";
import { z } from "zod";
import { signedInProcedure } from "../../trpc.ts";

const input = z.object({ contentType: z.string().min(1).max(255), byteLength: z.int().positive() });

const output = z.strictObject({
  uploadId: z.string(),
  method: z.literal("PUT"),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});

/**
 * Answers where to put a file's bytes, for `photos.publish` or as a profile picture. Errors: `UPLOAD_TOO_LARGE`,
 * `UPLOAD_TYPE_UNSUPPORTED`, `USER_NOT_FOUND` when the account is gone.
 */
export const createUpload = signedInProcedure
  .input(input)
  .output(output)
  .mutation(async ({ ctx, input: { contentType, byteLength } }) => {
    // Refuses removed accounts, and leaves the owner's card in the cache for the publish that follows.
    const { userId: ownerId } = await lookUpCard(ctx.db, ctx.viewer);
    const ulid = createUlid(ctx.now().getTime());
    const ticket = await ctx.media.createUpload({ ownerId, ulid, contentType, byteLength });
    return {
      uploadId: ticket.uploadId,
      method: ticket.method,
      url: ticket.url,
      headers: ticket.headers,
      expiresAt: ticket.expiresAt,
    };
  });
