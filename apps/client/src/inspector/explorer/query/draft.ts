import type { Composition, Design, DesignKey } from "../api/table-types.ts";

/** What the sort key is compared with; `any` for the whole partition. */
export type Comparison = "any" | NonNullable<Composition["sort"]>["comparison"];

/** A Query as somebody fills it in: a field for every part of its keys. */
export interface Draft {
  design: string;
  partition: string[];
  comparison: Comparison;
  /** The parts of the sort key, or of its lower end. */
  values: string[];
  /** The parts of its upper end, for `between`. */
  to: string[];
  direction: "ascending" | "descending";
  limit: number;
}

const emptyParts = (parts: readonly string[]): string[] => parts.map(() => "");

/** Returns the parts that a template makes a text of; null for a text that it does not make. */
function partsOf({ template, parts }: DesignKey["partition"], text: string): string[] | null {
  const pattern = template.split(/\{\w+\}/).map((constant) => constant.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&"));
  const found = new RegExp(`^${pattern.join("([^#]+)")}$`).exec(text);
  return found ? found.slice(1, parts.length + 1) : null;
}

/** Returns a draft for a kind of key, with the parts of a partition filled in where it is one of that kind. */
export function draftOf(key: DesignKey, pk: string | null): Draft {
  return {
    design: key.name,
    partition: (pk === null ? null : partsOf(key.partition, pk)) ?? emptyParts(key.partition.parts),
    comparison: key.sort.parts.length > 0 ? "any" : "=",
    values: emptyParts(key.sort.parts),
    to: emptyParts(key.sort.parts),
    direction: "ascending",
    limit: 25,
  };
}

/** Returns the first kind of key whose partitions a text is one of, of the table or of an index. */
export function designOfPartition({ keys }: Design, index: DesignKey["index"], pk: string): DesignKey | undefined {
  return keys.find((key) => key.index === index && partsOf(key.partition, pk) !== null);
}

/** The parts up to the last that is filled in. */
function filled(values: readonly string[]): string[] {
  return values.slice(0, values.findLastIndex((value) => value !== "") + 1);
}

function composeSort({ comparison, values, to }: Draft): Composition["sort"] {
  if (comparison === "any") return null;
  if (comparison === "between") return { comparison, from: filled(values), to: filled(to) };
  return { comparison, values: filled(values) };
}

/** Returns the parts without which there is no Query. */
export function missingParts(draft: Draft, key: DesignKey): string[] {
  return key.partition.parts.filter((_, at) => !draft.partition[at]);
}

/** Returns the Query that a draft composes. */
export function compose(draft: Draft): Composition {
  const { design, partition, direction, limit } = draft;
  return { design, partition, sort: composeSort(draft), direction, limit };
}

/** Returns the draft that composes a Query. */
export function draftOfComposition(composition: Composition, key: DesignKey): Draft {
  const { partition, sort, direction, limit } = composition;
  const draft = draftOf(key, null);
  const fill = (parts: string[], values: readonly string[] | undefined) =>
    parts.map((part, at) => values?.[at] ?? part);
  return {
    ...draft,
    partition: fill(draft.partition, partition),
    comparison: sort?.comparison ?? "any",
    values: fill(draft.values, sort ? ("from" in sort ? sort.from : sort.values) : undefined),
    to: fill(draft.to, sort && "to" in sort ? sort.to : undefined),
    direction: direction ?? draft.direction,
    limit: limit ?? draft.limit,
  };
}
