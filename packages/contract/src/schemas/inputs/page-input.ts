import * as z from "zod";
import { limits } from "../../limits.ts";
import { failsWith } from "../fails-with.ts";

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
  limit: z.int().min(1).max(limits.page.most).default(limits.page.usual),
};
