import type { Db } from "../db.ts";
import { inChunks } from "../io/in-chunks.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/** Deletes rows; one that is gone already is fine. The keys must differ. */
export async function deleteRows(db: Db, keys: PrimaryKey[]): Promise<void> {
  await inChunks(keys, db.table.batchSize, (chunk) =>
    db.table.batchWrite(chunk.map((Key) => ({ DeleteRequest: { Key } }))),
  );
}
