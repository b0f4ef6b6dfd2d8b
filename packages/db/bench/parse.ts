import type { Entity, Item } from "../src/entities/entity.ts";
import { items } from "../src/entities/items.ts";
import { examples } from "../test/frozen/examples.ts";

/** `pnpm --filter @quick-photos/db bench:parse [items]`: what an item's history costs when the newest version is read. */

const count = Number(process.argv[2] ?? 20_000);
const rounds = 41;

/** What reading an item was before it had a history: its type and its one version are looked at, and its shape. */
function parseWithoutHistory({ type, version, schema }: Entity, item: Item): unknown {
  if (item.type !== type || item.v !== version) throw new Error("an item of another kind");
  return schema.parse(item);
}

/** Returns the nanoseconds of processor time that an item takes. */
function measure(parse: (item: Item) => unknown, item: Item): number {
  const before = process.cpuUsage();
  for (let done = 0; done < count; done++) parse(item);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1_000) / count;
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;

const print = (cells: string[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
print(["kind", "without a history, ns", "with it, ns", "ratio of the medians"]);
print(Array.from({ length: 4 }, () => "---"));
for (const name of ["reaction", "follow", "photo", "profile"] as const) {
  const entity = items[name] as unknown as Entity;
  const item = entity.toItem(examples[name]);
  const taken = Array.from({ length: rounds }, () => ({
    without: measure((it) => parseWithoutHistory(entity, it), item),
    withIt: measure(entity.parse, item),
  }));
  const without = median(taken.map((round) => round.without));
  const withIt = median(taken.map((round) => round.withIt));
  print([name, without.toFixed(0), withIt.toFixed(0), (withIt / without).toFixed(2)]);
}
