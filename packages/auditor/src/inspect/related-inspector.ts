import { type AnyEntity, type Item, keys, type PrimaryKey, userCardSchema } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { FindingKind, Suspicion } from "../findings.ts";
import { orphanOfUser } from "./account-inspectors.ts";
import { isGone, judgeCard } from "./cards.ts";
import type { Inspector } from "./inspector.ts";

const textOf = (value: Item, name: string | null): string | null => {
  const text = name === null ? undefined : value[name];
  return typeof text === "string" ? text : null;
};

function orphanOfParent(item: Item & PrimaryKey, kind: string, parent: PrimaryKey | null): Suspicion {
  return {
    kind: "without-parent",
    subject: item,
    item,
    problem: parent ? `the ${kind} ${parent.PK} / ${parent.SK} is gone` : `it names no ${kind}`,
    involves: [],
    repair: (db) => applyRepair(db, { write: { delete: item }, because: parent ? [{ absent: parent }] : [] }),
  };
}

/**
 * Returns what inspects a kind of item by nothing but its declaration: its owner is there, and everything without which
 * it has no reason to be; the cards it copies are those of the profiles.
 */
export function relatedInspector(entity: AnyEntity, withoutUser: FindingKind = "without-user"): Inspector<Item> {
  const parentsOf = (value: Item) =>
    Object.entries(entity.parents).map(([kind, keyOf]) => ({ kind, key: keyOf(value as never) }));
  const cardOwnersOf = (value: Item) =>
    Object.values(entity.cards).flatMap((name) => textOf(value, name ?? null) ?? []);
  return {
    refers(value) {
      const userIds = [textOf(value, entity.owner) ?? [], cardOwnersOf(value)].flat();
      return [
        ...userIds.map((userId) => keys.profile.key({ userId })),
        ...parentsOf(value).flatMap(({ key }) => key ?? []),
      ];
    },
    judge({ item, value }, facts) {
      const owner = textOf(value, entity.owner);
      if (owner !== null && isGone(facts, owner)) return [orphanOfUser(withoutUser, item, owner)];
      const lost = parentsOf(value).find(({ key }) => key === null || facts.get(key) === undefined);
      if (lost) return [orphanOfParent(item, lost.kind, lost.key)];
      return Object.keys(entity.cards).flatMap((part) => {
        const copy = userCardSchema.parse(value[part]);
        return judgeCard(facts, { item, part, copy, corrected: (card) => ({ [part]: card }) });
      });
    },
  };
}
