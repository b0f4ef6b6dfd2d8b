import type { AnyEntity } from "../entities/items.ts";
import type { QueryRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";
import type { ListRequest } from "./query-page.ts";

/** The sort keys in a partition that no template makes but by its constant text: they end the ranges of the others. */
function constantsBeside({ partition }: AnyEntity["key"]): string[] {
  const beside = Object.values(keys).filter((key) => key.partition.prefix === partition.prefix);
  return beside.map(({ sort }) => sort.template as string).filter((template) => !template.includes("{"));
}

/** Returns the condition by which the sort keys of one kind are told from the others in its partition. */
function sortCondition({ key }: AnyEntity): { condition: string; value: string } {
  const { prefix, template } = key.sort;
  if (prefix === template) return { condition: "SK = :sort", value: template };
  if (prefix !== "") return { condition: "begins_with(SK, :sort)", value: prefix };
  const [lowest] = constantsBeside(key).sort();
  if (!lowest) throw new TypeError(`nothing tells where the sort keys ${template} end`);
  return { condition: "SK < :sort", value: lowest };
}

/** A range of a user's own items, as a list of them begins. */
export type OwnRange = Pick<ListRequest, "query" | "fixedKey">;

/** Returns where a user's own items of a kind lie: a range of one partition, found by the templates of its key. */
export function ownRange(entity: AnyEntity, userId: string): OwnRange {
  const PK = entity.key.partition.format({ [String(entity.owner)]: userId });
  const { condition, value } = sortCondition(entity);
  const query: QueryRequest = {
    KeyConditionExpression: `PK = :pk AND ${condition}`,
    ExpressionAttributeValues: { ":pk": PK, ":sort": value },
  };
  return { query, fixedKey: { PK } };
}
