import { median, printHead, printRow } from "@quick-photos/bench";
import * as z from "zod";
import type { Entity, Item } from "../src/entities/entity.ts";
import { items } from "../src/entities/items.ts";
import { examples } from "../test/frozen/examples.ts";

/**
 * `pnpm --filter @quick-photos/db bench:parse [items]`: what an item's history costs when its newest version is read,
 * beside the reader from before items had one. The goal is a ratio of 1.05 at most.
 */

const count = Number(process.argv[2] ?? 5_000);
const rounds = 41;

type Read = (item: Item) => unknown;

/** The reader of commit c75e299f as it was (`defineEntity` in entities/entity.ts), over the shape of today. */
function createFormerReader({ type, version, schema: { shape } }: Entity): Read {
  const schema = z.object(shape);
  const is = (item: Item) => item.type === type && item.v === version;
  return (item) => {
    const parsed = schema.safeParse(item);
    if (is(item) && parsed.success) return parsed.data;
    throw new Error(`${String(item.PK)} / ${String(item.SK)} is not a readable ${type} item`, { cause: parsed.error });
  };
}

/** Returns the nanoseconds of processor time that reading an item takes. */
function measure(read: Read, item: Item): number {
  const before = process.cpuUsage();
  for (let done = 0; done < count; done++) read(item);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1_000) / count;
}

/** Returns the medians of both in turn: whichever comes second in a round is first in the next. */
function compare(former: Read, today: Read, item: Item): { before: number; now: number } {
  const taken = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { before: measure(former, item), now: measure(today, item) };
    const now = measure(today, item);
    return { before: measure(former, item), now };
  });
  return { before: median(taken.map(({ before }) => before)), now: median(taken.map(({ now }) => now)) };
}

printHead(["kind", "versions", "before, ns", "now, ns", "ratio of the medians"]);
const ratios: number[] = [];
for (const [name, value] of Object.entries(examples)) {
  const entity = items[name as keyof typeof items] as unknown as Entity;
  const item = entity.toItem(value);
  const { before, now } = compare(createFormerReader(entity), entity.parse, item);
  ratios.push(now / before);
  printRow([name, String(entity.version), before.toFixed(0), now.toFixed(0), (now / before).toFixed(2)]);
}
printRow(["median of all", "", "", "", median(ratios).toFixed(2)]);
