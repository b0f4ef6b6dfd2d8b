import { formerKeys, indexKeys, keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/** What stands for a key that the key design does not know: of a kind that newer code has, or nobody. */
export const unknownKey = "?";

/** Those with a constant sort key first: it is told from what a template of parts would take for one of its own. */
const isConstant = ({ sort }: { sort: { template: string } }) => !sort.template.includes("{");
const tableDesigns = [...Object.values(keys), ...Object.values(formerKeys)].sort(
  (a, b) => Number(isConstant(b)) - Number(isConstant(a)),
);
const indexDesigns = Object.values(indexKeys);
type Design = (typeof tableDesigns)[number] | (typeof indexDesigns)[number];

/** Returns a key as it stands in tables and in the trace. */
export const keyText = ({ PK, SK }: PrimaryKey): string => `${PK} / ${SK}`;

/** Returns the same with the templates that make such a key; `unknownKey` where none does. */
export function keyTemplateText({ PK, SK }: PrimaryKey): string {
  const design = tableDesigns.find((one) => one.parse({ PK, SK }) !== null);
  return design ? keyText({ PK: design.partition.template, SK: design.sort.template }) : unknownKey;
}

/** Of the kinds that lie in a partition, the one whose sort keys the other values look like; any, where they do not. */
function findDesign(designs: readonly Design[], values: string[]): Design | undefined {
  const inPartition = designs.filter(({ partition }) => values.some((value) => partition.parse(value) !== null));
  const looksAlike = ({ sort }: Design) => sort.prefix !== "" && values.some((value) => value.startsWith(sort.prefix));
  return inPartition.find(looksAlike) ?? inPartition.find(({ sort }) => sort.prefix === "") ?? inPartition[0];
}

function describeValue({ partition, sort }: Design, value: string): string {
  if (partition.parse(value) !== null) return partition.template;
  if (value === sort.prefix) return value;
  if (sort.parse(value) !== null) return sort.template;
  return `${sort.prefix || (/^\{\w+\}/.exec(sort.template)?.[0] ?? "")}…`;
}

/** Returns the templates that stand for the values of a Query's key condition, in their order. */
export function valueTemplates(isIndex: boolean, values: string[]): string[] {
  const design = findDesign(isIndex ? indexDesigns : tableDesigns, values);
  return values.map((value) => (design ? describeValue(design, value) : unknownKey));
}

/** Returns the template of a partition key, of the table or of the index; `unknownKey` where none makes such a key. */
export function partitionTemplate(partition: string, isIndex: boolean): string {
  const designs: readonly Design[] = isIndex ? indexDesigns : tableDesigns;
  return designs.find((one) => one.partition.parse(partition) !== null)?.partition.template ?? unknownKey;
}
