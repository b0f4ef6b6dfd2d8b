import { isDeepStrictEqual } from "node:util";
import { keyText, type WrittenItem } from "@quick-photos/db/explain";
import type { StreamRecord } from "@quick-photos/db/stream";

/** A write of this process that the stream has not told of yet. */
export interface TracedWrite extends WrittenItem {
  /** The HTTP requests that it was made for. */
  causes: string[];
  /** Milliseconds since the epoch. */
  beganAt: number;
}

/** The writes of this process that records of the stream are to be joined to. */
export interface TracedWrites {
  /** Remembers writes that are about to be sent: their records may be read before their answer is. Returns what forgets them. */
  begin(writes: TracedWrite[]): () => void;
  /** Returns the write that a record tells of, and forgets it and those before it; null where this process has not made it. */
  match(record: StreamRecord): TracedWrite | null;
}

interface TracedWritesOptions {
  /** How many are remembered; the oldest are forgotten first. */
  capacity: number;
  /** Milliseconds after which no record is expected any more: a write that changes nothing has none. */
  patienceMs: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** As DynamoDB stores it: without what is undefined. */
const asStored = (item: unknown): unknown => JSON.parse(JSON.stringify(item ?? null));

/**
 * Whether a write may be what a record tells of. The image of a Put is known beforehand; what an Update makes of an item
 * is not.
 */
function fits({ item, isRemoval }: TracedWrite, { eventName, newImage }: StreamRecord): boolean {
  if (isRemoval || eventName === "REMOVE") return isRemoval && eventName === "REMOVE";
  return item === null || isDeepStrictEqual(asStored(item), asStored(newImage));
}

/** Makes what remembers writes. Records of one key come in the order of its writes. */
export function createTracedWrites({ capacity, patienceMs, now }: TracedWritesOptions): TracedWrites {
  const byKey = new Map<string, TracedWrite[]>();
  const inOrder = new Set<TracedWrite>();
  const forget = (write: TracedWrite) => {
    inOrder.delete(write);
    const text = keyText(write.key);
    const left = (byKey.get(text) ?? []).filter((other) => other !== write);
    if (left.length > 0) byKey.set(text, left);
    else byKey.delete(text);
  };
  const forgetOld = () => {
    for (const write of inOrder) {
      if (inOrder.size <= capacity && now() - write.beganAt <= patienceMs) return;
      forget(write);
    }
  };
  return {
    begin(writes) {
      for (const write of writes) {
        const text = keyText(write.key);
        byKey.set(text, [...(byKey.get(text) ?? []), write]);
        inOrder.add(write);
      }
      forgetOld();
      return () => writes.forEach(forget);
    },
    match(record) {
      forgetOld();
      const writes = byKey.get(keyText(record.keys)) ?? [];
      const at = writes.findIndex((write) => fits(write, record));
      const found = writes[at];
      if (!found) return null;
      writes.slice(0, at + 1).forEach(forget);
      return found;
    },
  };
}
