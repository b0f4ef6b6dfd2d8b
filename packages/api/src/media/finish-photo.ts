import { isPublished } from "@quick-photos/db";
import type { MediaFacts } from "@quick-photos/media";
import type { Context } from "../context.ts";
import { ApiError } from "../errors/api-error.ts";
import { toApiError } from "../errors/to-api-error.ts";

/** A ticket, and which photo it is for. */
export interface PhotoTicket {
  uploadId: string;
  ownerId: string;
  ulid: string;
  expiresAt: Date;
}

async function finishInTime({ media, now }: Pick<Context, "media" | "now">, ticket: PhotoTicket): Promise<MediaFacts> {
  const expectInTime = () => {
    if (now() >= ticket.expiresAt) throw new ApiError("UPLOAD_EXPIRED");
  };
  expectInTime();
  const { facts } = await media.finishPhoto(ticket);
  // Somebody who was told that the upload has expired must not find it published after all.
  expectInTime();
  return facts;
}

/**
 * Returns the facts of the photo that is to be published, its files in place; null when it cannot be made any more (the
 * ticket has expired, or the bytes are gone) and has been published before. So `UPLOAD_EXPIRED` and `UPLOAD_MISSING` are
 * proof that nothing was published. Throws the errors of an upload and of an image, and `PHOTO_REMOVED`.
 */
export async function finishPhoto(
  context: Pick<Context, "db" | "media" | "now">,
  ticket: PhotoTicket,
): Promise<MediaFacts | null> {
  try {
    return await finishInTime(context, ticket);
  } catch (error) {
    const { reason } = toApiError(error);
    const isTooLate = reason === "UPLOAD_EXPIRED" || reason === "UPLOAD_MISSING";
    if (isTooLate && (await isPublished(context.db, ticket))) return null;
    throw error;
  }
}
