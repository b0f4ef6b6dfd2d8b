import type { Item } from "../entities/entity.ts";

/** Builds the condition that an item is there and has these attributes, its key left out. */
export function holding(attributes: Item) {
  const entries = Object.entries(attributes).filter(([name]) => name !== "PK" && name !== "SK");
  return {
    ConditionExpression: ["attribute_exists(PK)", ...entries.map((_, at) => `#h${at} = :h${at}`)].join(" AND "),
    ...(entries.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(entries.map(([name], at) => [`#h${at}`, name])),
      ExpressionAttributeValues: Object.fromEntries(entries.map(([, value], at) => [`:h${at}`, value])),
    }),
  };
}
