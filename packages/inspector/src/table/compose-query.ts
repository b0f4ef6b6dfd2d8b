import { TRPCError } from "@trpc/server";
import { type Composition, longestKey } from "./inputs.ts";
import { type KeyDesign, keyAttributes, keyDesigns } from "./key-designs.ts";
import { type PageRequest, pageRequest } from "./page-request.ts";

/** A Query that DynamoDB takes, but for the table's name. */
export interface ComposedQuery extends PageRequest {
  KeyConditionExpression: string;
  ExpressionAttributeValues: Record<string, string>;
  ScanIndexForward: boolean;
}

const refused = (message: string, cause?: unknown) => new TRPCError({ code: "BAD_REQUEST", message, cause });

/** Returns the kind of key of that name; throws a `BAD_REQUEST` that names them all where there is none. */
export function findDesign(name: string): KeyDesign {
  const design = keyDesigns.find((one) => one.name === name);
  if (design) return design;
  throw refused(`There is no kind of key "${name}". There are: ${keyDesigns.map((one) => one.name).join(", ")}.`);
}

type Side = keyof typeof longestKey;

/** Returns what a template makes of its first parts; a part that cannot be one is a `BAD_REQUEST` that says so. */
function begin(design: KeyDesign, side: Side, values: string[]): string {
  const text = (() => {
    try {
      return design[side].begin(values);
    } catch (error) {
      throw refused(`${(error as TypeError).message}.`, error);
    }
  })();
  if (Buffer.byteLength(text) <= longestKey[side]) return text;
  throw refused(`A ${side} key has up to ${longestKey[side]} bytes.`);
}

function whole(design: KeyDesign, side: Side, values: string[]): string {
  const { names, template } = design[side];
  const missing = names.filter((_, at) => !values[at]);
  if (missing.length > 0) throw refused(`The ${side} key ${template} needs its ${missing.join(" and ")}.`);
  return begin(design, side, values);
}

function beginSort(design: KeyDesign, values: string[], comparison: string): string {
  const text = begin(design, "sort", values);
  if (text !== "") return text;
  const { names, template } = design.sort;
  throw refused(`"${comparison}" needs a beginning of the sort key ${template}: give its ${names[0]}.`);
}

type SortCondition = Pick<ComposedQuery, "KeyConditionExpression" | "ExpressionAttributeValues">;

const condition = (text: string, values: Record<string, string>): SortCondition => ({
  KeyConditionExpression: text,
  ExpressionAttributeValues: values,
});

function composeSort(design: KeyDesign, sort: NonNullable<Composition["sort"]>): SortCondition {
  const { sort: name } = keyAttributes(design.index);
  if (sort.comparison === "between") {
    const from = beginSort(design, sort.from, "between");
    const to = beginSort(design, sort.to, "between");
    const isBackwards = Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0;
    if (isBackwards) throw refused(`"between" has its ends the wrong way round: ${from} sorts behind ${to}.`);
    return condition(`${name} BETWEEN :from AND :to`, { ":from": from, ":to": to });
  }
  const { comparison, values } = sort;
  if (comparison === "=") return condition(`${name} = :sk`, { ":sk": whole(design, "sort", values) });
  const text = beginSort(design, values, comparison);
  const isPrefix = comparison === "begins_with";
  return condition(isPrefix ? `begins_with(${name}, :sk)` : `${name} ${comparison} :sk`, { ":sk": text });
}

/**
 * Returns the Query that a composition makes: one partition, and at most one condition on its sort key, both of texts that
 * the key design makes. Throws a `BAD_REQUEST` that says what is missing or wrong.
 */
export function composeQuery(composition: Composition): ComposedQuery {
  const design = findDesign(composition.design);
  const pk = whole(design, "partition", composition.partition);
  const { partition } = keyAttributes(design.index);
  const sort = composition.sort && composeSort(design, composition.sort);
  return {
    KeyConditionExpression: [`${partition} = :pk`, ...(sort ? [sort.KeyConditionExpression] : [])].join(" AND "),
    ExpressionAttributeValues: { ":pk": pk, ...sort?.ExpressionAttributeValues },
    ScanIndexForward: composition.direction === "ascending",
    ...pageRequest({ ...composition, index: design.index, pk }),
  };
}
