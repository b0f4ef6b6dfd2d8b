import { z } from "zod";
import { failsWith } from "../errors/input-error.ts";

/** Items of a page unless the caller asks for another number, and the most it may ask for (api.md, "Shared shapes"). */
const pageLimits = { usual: 20, most: 100 };

/** UTF-16 units of the longest cursor worth decoding: several times what a cursor takes. */
const longestCursor = 1024;

/**
 * What every list takes besides its own input: where to go on, and how many items. A null cursor is none, so that the
 * `nextCursor` of a page may be passed on as it is.
 */
export const pageInput = {
  cursor: z
    .string()
    .refine((cursor) => cursor.length <= longestCursor, failsWith("CURSOR_INVALID"))
    .nullish()
    .transform((cursor) => cursor ?? undefined),
  limit: z.int().min(1).max(pageLimits.most).default(pageLimits.usual),
};

/** A page of items as every list returns it; a page may be short, and only a null cursor ends the list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
