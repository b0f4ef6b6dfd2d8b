import { settledAfterMs } from "../limits.ts";
import { isUploadKey } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";

/** Removes what was uploaded and never published, two hours after it came; returns how many files that was. */
export async function sweepUploads(store: ObjectStore, now: Date): Promise<number> {
  let swept = 0;
  for await (const { key, modifiedAt } of store.list("uploads/")) {
    if (!isUploadKey(key) || now.getTime() - modifiedAt.getTime() < settledAfterMs) continue;
    await store.delete([key]);
    swept += 1;
  }
  return swept;
}
