import { type AnyEntity, items } from "@quick-photos/db/items";
import { code, markdownTable } from "./markdown-table.ts";

const expiries: Record<AnyEntity["expires"], string> = { always: "yes", sometimes: "in quarantine", never: "" };

function row(entity: AnyEntity): string[] {
  const { type, version, owner, parents, cards, counted, exported, expires, projected } = entity;
  return [
    code(type),
    `${version}`,
    owner === null ? "" : code(owner),
    Object.keys(parents).join(", "),
    Object.keys(cards).map(code).join(", "),
    Object.keys(counted).join(", "),
    typeof exported === "string" ? code(exported) : `no: ${exported.because}`,
    expiries[expires],
    projected ? "projector" : "",
  ];
}

/** Returns how every kind of item hangs together with users and other items, as their declarations say. */
export function itemTable(): string {
  const head = [
    "Type",
    "Version",
    "Owner",
    "Goes with",
    "Cards copied",
    "Counted in",
    "In an export",
    "Expires",
    "Made by",
  ];
  return markdownTable(head, Object.values(items).map(row));
}
