import { type AccessPattern, recordRequests, tutorialPatterns } from "@quick-photos/db";
import { type AnyEntity, indexKeys, items, keys } from "@quick-photos/db/items";
import { indexName, ttlAttribute } from "@quick-photos/db/table";
import { attributeType } from "./attribute-type.ts";
import { namedKeys } from "./named-keys.ts";
import type { ModelAttribute, ModelKey, ModelKind, ModelPattern, ModelRelation, TableModel } from "./table-model.ts";

/** Owners, cards and counters name users, and a user is a profile. */
const user = "profile";

type Templates = { partition: { template: string }; sort: { template: string } };

const toKey = ({ partition, sort }: Templates): ModelKey => ({
  partition: partition.template,
  sort: sort.template,
});

function indexOf({ index }: AnyEntity): ModelKind["index"] {
  const found = Object.entries<Templates>(indexKeys).find(([, design]) => design === index);
  return found ? { name: found[0], ...toKey(found[1]) } : null;
}

function attributesOf(entity: AnyEntity): ModelAttribute[] {
  const shape = entity.schemaOf(entity.version)?.shape ?? {};
  return Object.entries(shape).map(([name, schema]) => ({ name, ...attributeType(schema) }));
}

function relationsOf(name: string, { owner, parents, cards, counted }: AnyEntity): ModelRelation[] {
  const isOwned = owner !== null && name !== user;
  return [
    ...(isOwned ? [{ kind: "owner" as const, to: user, label: owner }] : []),
    ...Object.keys(parents).map((to) => ({ kind: "parent" as const, to, label: "" })),
    ...Object.keys(cards).map((label) => ({ kind: "card" as const, to: user, label })),
    ...Object.keys(counted).map((label) => ({ kind: "counter" as const, to: user, label })),
  ];
}

function toKind([name, entity]: [string, AnyEntity]): ModelKind {
  return {
    name,
    type: entity.type,
    key: toKey(entity.key),
    index: indexOf(entity),
    attributes: attributesOf(entity),
    relations: relationsOf(name, entity),
    expires: entity.expires !== "never",
    isProjected: entity.projected,
  };
}

function toPattern(pattern: AccessPattern): ModelPattern {
  const requests = recordRequests(pattern).filter(({ only }) => only === undefined);
  return {
    number: pattern.tutorial ?? 0,
    question: pattern.question,
    operations: requests.map(({ operation }) => operation),
    isWrite: requests.some(({ consistency }) => consistency === undefined),
    kinds: [...new Set(requests.flatMap(namedKeys))],
  };
}

/** In the order of the key design, what shares a key in that of the items. */
function byKeyDesign(a: ModelKind, b: ModelKind): number {
  const order = Object.values(keys).map(toKey);
  const place = ({ key }: ModelKind) =>
    order.findIndex(({ partition, sort }) => partition === key.partition && sort === key.sort);
  return place(a) - place(b);
}

/** Returns the table as plain data, from the declarations of keys, items, access patterns and the table itself. */
export function readTableModel(): TableModel {
  return {
    indexName,
    ttlAttribute,
    kinds: Object.entries<AnyEntity>(items).map(toKind).sort(byKeyDesign),
    patterns: tutorialPatterns.map(toPattern),
  };
}
