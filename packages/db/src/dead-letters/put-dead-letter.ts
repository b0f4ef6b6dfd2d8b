import type { Db } from "../db.ts";
import { type SetAside, toDeadLetterItem } from "./dead-letter.ts";

/** Sets something aside; the same thing again is written over. */
export async function putDeadLetter(db: Db, aside: SetAside, why: { reason: string; at: Date }): Promise<void> {
  await db.table.put({ Item: toDeadLetterItem(aside, why) });
}
