import type { ExportPart } from "@quick-photos/client-sdk";
import { limits } from "@quick-photos/contract";
import { client } from "../../api/client.ts";

/** Rows of a part: as many as the API gives at once. */
const limit = limits.page.most;

/** Reads everything stored about the caller: the rows of each section, as the export names them. */
export async function readEverything(): Promise<Partial<Record<ExportPart["section"], unknown[]>>> {
  const everything: Partial<Record<ExportPart["section"], unknown[]>> = {};
  let cursor: string | undefined;
  do {
    const part: ExportPart = await client.api.users.exportData.query(cursor ? { limit, cursor } : { limit });
    everything[part.section] = [...(everything[part.section] ?? []), ...part.items];
    cursor = part.nextCursor ?? undefined;
  } while (cursor);
  return everything;
}
