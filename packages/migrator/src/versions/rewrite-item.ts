import { type Db, DbError } from "@quick-photos/db";
import { ConditionFailed } from "@quick-photos/db/io";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { judgeVersion, type Verdict } from "./judge-version.ts";
import { rewriteRequest } from "./rewrite-request.ts";

/** What has become of an item of an earlier version. */
export type Outcome =
  | "rewritten"
  /** Somebody else has written it meanwhile, and it is of the newest version, of a newer one, or gone. */
  | "settled"
  /** Whenever it was to be rewritten somebody was quicker. */
  | "overtaken"
  /** As somebody has left it meanwhile it cannot be read. */
  | "unreadable";

/** Attempts at an item that others keep changing; each begins with what they have made of it. */
const maxAttempts = 5;

/** Writes once; returns null when it is done, else the item as it is now, undefined when it is gone. */
async function attempt(
  db: Db,
  stored: Item & PrimaryKey,
  verdict: Extract<Verdict, { kind: "earlier" }>,
): Promise<{ now: Item | undefined } | null> {
  try {
    await db.table.update(rewriteRequest({ ...verdict, stored }));
    return null;
  } catch (error) {
    if (error instanceof ConditionFailed) return { now: error.item };
    // A transaction holds it, which has not written it yet.
    if (error instanceof DbError && error.code === "CONFLICT") return { now: stored };
    throw error;
  }
}

/**
 * Rewrites an item of an earlier version as the newest has it, on the condition that nothing in it has changed since it
 * was read; what others have written meanwhile stays theirs, and is rewritten in its turn.
 */
export async function rewriteItem(db: Db, item: Item & PrimaryKey): Promise<Outcome> {
  let stored = item;
  for (let count = 0; count < maxAttempts; count++) {
    const verdict = judgeVersion(stored);
    if (verdict.kind === "unreadable") return "unreadable";
    if (verdict.kind !== "earlier") return "settled";
    const refused = await attempt(db, stored, verdict);
    if (refused === null) return "rewritten";
    if (refused.now === undefined) return "settled";
    stored = { ...refused.now, PK: item.PK, SK: item.SK };
  }
  return "overtaken";
}
