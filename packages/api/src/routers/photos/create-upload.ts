import { createUlid, lookUpCard } from "@quick-photos/db";
import { z } from "zod";
import { signedInProcedure } from "../../trpc.ts";
import { findDuplicate } from "./find-duplicate.ts";

const input = z.object({
  /** As the client's platform names it, which for some files it does not. */
  contentType: z.string().max(255),
  byteLength: z.int().positive(),
  /** Of the bytes, in hex; who says it gets no other bytes published, and learns of a photo made of the same ones. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits in lower case")
    .optional(),
});

const output = z.strictObject({
  uploadId: z.string(),
  method: z.literal("PUT"),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
  /** The caller's oldest photo of the same bytes; the ticket is good all the same. */
  duplicateOf: z.string().optional(),
});

/**
 * Returns where to put a file's bytes, for `photos.publish` or as a profile picture. Errors: `UPLOAD_TOO_LARGE`,
 * `UPLOAD_TYPE_UNSUPPORTED`, `USER_NOT_FOUND` when the account is gone.
 */
export const createUpload = signedInProcedure
  .input(input)
  .output(output)
  .mutation(async ({ ctx, input: { contentType, byteLength, sha256 } }) => {
    // Refuses removed accounts, and leaves the owner's card in the cache for the publish that follows.
    const { userId: ownerId } = await lookUpCard(ctx.db, ctx.viewer);
    const ulid = createUlid(ctx.now().getTime());
    const ticket = await ctx.media.createUpload({ ownerId, ulid, contentType, byteLength, sha256 });
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
