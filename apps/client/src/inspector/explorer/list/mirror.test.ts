import { expect, test } from "vitest";
import type { ExploredItem } from "../api/table-types.ts";
import { mirror } from "./mirror.ts";

function anItem(PK: string, SK: string, GSI1PK?: string, GSI1SK = ""): ExploredItem {
  const nothing = {
    type: null,
    designs: [],
    counters: [],
    version: 1,
    newest: 1,
    expiresAt: null,
    bytes: 1,
    attributes: {},
  };
  return { key: { PK, SK }, indexKey: GSI1PK === undefined ? null : { GSI1PK, GSI1SK }, ...nothing };
}

const items = [
  anItem("USER#a", "FOLLOWS#b", "FOLLOWERS#b", "2026#a"),
  anItem("USER#a", "FOLLOWS#c", "FOLLOWERS#c", "2025#a"),
  anItem("USER#a", "PHOTO#1"),
  anItem("USER#a", "PROFILE", "FOLLOWERS#b", "2024#x"),
];

test("items of the table stand in the index by its keys, without those that are not there", () => {
  expect(mirror(items, null).map(({ pk, items: inside }) => [pk, inside.map(({ sk }) => sk)])).toEqual([
    ["FOLLOWERS#b", ["2024#x", "2026#a"]],
    ["FOLLOWERS#c", ["2025#a"]],
  ]);
});

test("and those of the index in the table", () => {
  expect(mirror(items.toReversed(), "GSI1").map(({ pk, items: inside }) => [pk, inside.length])).toEqual([
    ["USER#a", 4],
  ]);
});
