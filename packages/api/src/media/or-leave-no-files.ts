import { DbError } from "@quick-photos/db";
import type { Context } from "../context.ts";

/**
 * Answers what the work does. When it finds that the account has gone in the meantime, the files that were made for it go
 * as well: what cleaned up after the account may not have seen them.
 */
export async function orLeaveNoFiles<T>(
  { media }: Pick<Context, "media">,
  ownerId: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DbError && error.code === "USER_NOT_FOUND") await media.removeOwner(ownerId);
    throw error;
  }
}
