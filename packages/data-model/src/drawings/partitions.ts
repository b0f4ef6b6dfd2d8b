import type { ModelKey, ModelKind, ModelPattern, TableModel } from "../table-model.ts";
import { type Tone, toneOf, usersOf } from "./tone.ts";

/** A range of sort keys in a partition: one item, or as many as there are values for its placeholders. */
export interface SortRange {
  sort: string;
  isMany: boolean;
  /** The types of the items that lie there. */
  types: string[];
  expires: boolean;
  tone: Tone;
  /** The access patterns that name the key. */
  patterns: ModelPattern[];
}

/** A partition of the table or of the index, with its ranges in their order. */
export interface Partition {
  partition: string;
  ranges: SortRange[];
}

/** Partitions with the same words lie together, whatever the code calls the id that they are of. */
const alike = (partition: string) => partition.replaceAll(/\{\w+\}/g, "{}");

/** Ids and times begin with a digit, and lie before all words. */
const comparable = (sort: string) => sort.replaceAll(/\{\w+\}/g, "0");

function compareSortKeys(a: { sort: string }, b: { sort: string }): number {
  return comparable(a.sort) < comparable(b.sort) ? -1 : 1;
}

interface Place extends ModelKey {
  /** The name of the key. */
  name: string;
  kind: ModelKind;
}

function rangeOf(places: readonly Place[], sort: string, { kinds, patterns }: TableModel): SortRange {
  const here = places.filter((place) => place.sort === sort);
  const [first] = here;
  if (!first) throw new TypeError(`nothing lies at ${sort}`);
  return {
    sort,
    isMany: sort.includes("{"),
    types: here.map(({ kind }) => kind.type),
    expires: first.kind.expires,
    tone: toneOf(first.kind, usersOf(kinds)),
    patterns: patterns.filter((pattern) => here.some(({ name }) => pattern.kinds.includes(name))),
  };
}

function gather(places: readonly Place[], model: TableModel): Partition[] {
  const firsts = places.filter(
    ({ partition }, at) => places.findIndex((place) => alike(place.partition) === alike(partition)) === at,
  );
  return firsts.map(({ partition }) => {
    const inside = places.filter((place) => alike(place.partition) === alike(partition));
    const sorts = [...new Set(inside.map(({ sort }) => sort))];
    return { partition, ranges: sorts.map((sort) => rangeOf(inside, sort, model)).sort(compareSortKeys) };
  });
}

/** Returns the partitions of the table, those of the same template as one. */
export function tablePartitions(model: TableModel): Partition[] {
  return gather(
    model.kinds.map((kind) => ({ ...kind.key, name: kind.name, kind })),
    model,
  );
}

/** Returns the partitions of the index likewise. */
export function indexPartitions(model: TableModel): Partition[] {
  return gather(
    model.kinds.flatMap((kind) => (kind.index ? [{ ...kind.index, kind }] : [])),
    model,
  );
}
