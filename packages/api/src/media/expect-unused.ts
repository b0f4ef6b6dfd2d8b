import { isPublished, type PhotoAddress } from "@quick-photos/db";
import type { Context } from "../context.ts";
import { ApiError } from "../errors/api-error.ts";

/** Throws `UPLOAD_USED_UP`, or `PHOTO_REMOVED`, when a ticket has become a photo: it is good for nothing else then. */
export async function expectUnused({ db }: Pick<Context, "db">, ticket: PhotoAddress): Promise<void> {
  if (await isPublished(db, ticket)) throw new ApiError("UPLOAD_USED_UP");
}
