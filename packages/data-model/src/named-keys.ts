import type { RecordedRequest } from "@quick-photos/db";
import { indexKeys, keys } from "@quick-photos/db/items";

interface Templates {
  partition: { template: string };
  sort: { template: string };
}

/** What a Query's condition says of the sort key: `begins_with(SK, PHOTO#)`, or `SK = PROFILE`. */
const sortCondition = /SK(?:,| [=<>]+| BETWEEN) ([^\s),]+)/;

/** Returns whether a condition, made of templates, is one that finds what has such a key. */
function finds(condition: string, { partition, sort }: Templates): boolean {
  const [, sortKey = ""] = sortCondition.exec(condition) ?? [];
  return condition.includes(`PK = ${partition.template}`) && sort.template.startsWith(sortKey);
}

/** Returns the names, in the key design, of the keys that a recorded request names; of a Query, what it can find. */
export function namedKeys({ operation, index, keyCondition }: RecordedRequest): string[] {
  const designs = Object.entries<Templates>(index === undefined ? keys : indexKeys);
  const named = keyCondition.split(", ");
  const isNamed = (design: Templates) =>
    operation === "Query"
      ? finds(keyCondition, design)
      : named.includes(`${design.partition.template} / ${design.sort.template}`);
  return designs.flatMap(([name, design]) => (isNamed(design) ? [name] : []));
}
