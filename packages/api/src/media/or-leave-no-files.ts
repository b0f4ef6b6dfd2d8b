import { DbError } from "@quick-photos/db";
import type { Context } from "../context.ts";

/** Whose files somebody's work may have made: of a photo, or of a picture where there is no `ulid`. */
interface Made {
  ownerId: string;
  ulid?: string;
}

/**
 * Returns what the work returns. When it finds that the account or the photo has been removed in the meantime, the files
 * that were made for it go as well: what cleaned up after the removal may not have seen them.
 */
export async function orLeaveNoFiles<T>(
  { media }: Pick<Context, "media">,
  { ownerId, ulid }: Made,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    if (error.code === "USER_NOT_FOUND") await media.removeOwner(ownerId);
    if (error.code === "PHOTO_REMOVED" && ulid !== undefined) await media.removePhoto({ ownerId, ulid });
    throw error;
  }
}
