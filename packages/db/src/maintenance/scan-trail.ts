import { batchGet, batchGetSize } from "../io/batch-get.ts";
import type { Send } from "../io/send.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/** Knows where a scan of one segment has been. */
export interface ScanTrail {
  /** Remembers that a page ended with this item. */
  add(place: PrimaryKey): void;
  /** Returns the last place that is still there, itself or one before it; null for the start of the segment. */
  lastThere(): Promise<PrimaryKey | null>;
}

/**
 * Makes the trail of a scan that goes on after a place. The embedded engine finds nothing behind an item that is not there
 * any more when it scans by segments, and says that the segment has ended; DynamoDB goes on behind where it was. A scan
 * that seems to have ended behind such a place is gone on with from an earlier one, and sees some items again.
 */
export function createScanTrail(send: Send, tableName: string, after: PrimaryKey | null): ScanTrail {
  const places = after ? [after] : [];
  return {
    add({ PK, SK }) {
      places.push({ PK, SK });
      if (places.length > batchGetSize) places.shift();
    },
    async lastThere() {
      if (places.length === 0) return null;
      const found = await batchGet(send, tableName, {
        Keys: places,
        ConsistentRead: true,
        ProjectionExpression: "PK, SK",
      });
      const at = found.findLastIndex((item) => item !== undefined);
      places.splice(at + 1);
      return places.at(-1) ?? null;
    },
  };
}
