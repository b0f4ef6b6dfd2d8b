import type { RouterOutputs } from "@quick-photos/client-sdk";
import { client } from "../../api/client.ts";

type Part = RouterOutputs["users"]["exportData"];

/** Rows of a part: as many as the API gives at once. */
const limit = 100;

/** Reads everything stored about the caller: the rows of each section, as the export names them. */
export async function readEverything(): Promise<Partial<Record<Part["section"], unknown[]>>> {
  const everything: Partial<Record<Part["section"], unknown[]>> = {};
  let cursor: string | undefined;
  do {
    const part: Part = await client.api.users.exportData.query(cursor ? { limit, cursor } : { limit });
    everything[part.section] = [...(everything[part.section] ?? []), ...part.items];
    cursor = part.nextCursor ?? undefined;
  } while (cursor);
  return everything;
}
