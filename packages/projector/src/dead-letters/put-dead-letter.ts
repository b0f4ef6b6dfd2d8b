import type { Db } from "@quick-photos/db";
import { type DeadLetterContent, toDeadLetterItem } from "./dead-letter.ts";

/** Stores a dead letter; the same thing again is written over. */
export async function putDeadLetter(
  db: Db,
  content: DeadLetterContent,
  why: { reason: string; at: Date },
): Promise<void> {
  await db.table.put({ Item: toDeadLetterItem(content, why) });
}
