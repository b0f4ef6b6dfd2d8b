import * as z from "zod";
import type { Db } from "../../db.ts";
import { DbError } from "../../errors.ts";
import { decodeCursor, encodeCursor } from "../../pages/cursor.ts";
import { type PageRequest, queryPage } from "../../pages/query-page.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage, me } from "../examples.ts";
import { type ExportPart, type ExportSection, exportSections } from "./export-sections.ts";

export const exportData = accessPattern({
  id: "users.exportData",
  question: "Export everything stored about oneself, a part at a time",
  budget: { requests: 1, readUnits: 2 },
  sends: () => [
    { operation: "Query", request: firstPage(exportSections.profile.rangeOf(me)) },
    { operation: "Query", request: firstPage(exportSections.followers.rangeOf(me)), only: "followers" },
  ],
  /**
   * Returns a part of everything stored about somebody: some rows of one section, none where there are none, and the
   * cursor of the next part; null when that was the last. Throws `USER_NOT_FOUND`, `CURSOR_INVALID`.
   */
  async run(
    db: Db,
    { userId, cursor, limit }: { userId: string } & PageRequest,
  ): Promise<ExportPart & { nextCursor: string | null }> {
    const place: Place = cursor === undefined ? { section: sections[0] } : decodePlace(userId, cursor);
    const { rangeOf, read } = exportSections[place.section];
    const list = { ...rangeOf(userId), list: `${listName(userId)} ${place.section}` };
    const page = await queryPage(db.table, list, { cursor: place.after, limit }, read);
    const part = { section: place.section, items: page.items } as ExportPart;
    if (cursor === undefined && part.items.length === 0) {
      throw new DbError("USER_NOT_FOUND", `there is no user ${userId}`);
    }
    const next = nextPlace(place, page.nextCursor);
    return { ...part, nextCursor: next && encodePlace(userId, next) };
  },
});

const sections = Object.keys(exportSections) as [ExportSection, ...ExportSection[]];

/** Where the next part begins: in which section, and after which row of it. */
const placeSchema = z.object({ section: z.enum(sections), after: z.string().optional() });

type Place = z.infer<typeof placeSchema>;

const listName = (userId: string) => `users.exportData ${userId}`;

function encodePlace(userId: string, { section, after }: Place): string {
  return encodeCursor(listName(userId), { section, ...(after === undefined ? {} : { after }) });
}

function decodePlace(userId: string, cursor: string): Place {
  const place = placeSchema.safeParse(decodeCursor(listName(userId), cursor));
  if (place.success) return place.data;
  throw new DbError("CURSOR_INVALID", "the cursor says no place");
}

function nextPlace({ section }: Place, after: string | null): Place | null {
  if (after !== null) return { section, after };
  const next = sections[sections.indexOf(section) + 1];
  return next ? { section: next } : null;
}
