import * as z from "zod";

/** A page of items as every list returns it; a page may be short, and only a null cursor ends the list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
