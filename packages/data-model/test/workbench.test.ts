import { items } from "@quick-photos/db/items";
import { projectedAttributes } from "@quick-photos/db/table";
import { expect, test } from "vitest";
import { readModelFile } from "./read-docs.ts";
import { workbenchFormat } from "./workbench-format.ts";

const model = workbenchFormat.parse(readModelFile("quick-photos.nosql-workbench.json"));
const [table] = model.DataModel;
const facets = table?.TableFacets ?? [];
const types = new Map(
  table?.NonKeyAttributes.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]),
);
const rows = facets.flatMap(({ FacetName, NonKeyAttributes, TableData }) =>
  TableData.map((row) => ({ facet: FacetName, names: NonKeyAttributes, row: row as Record<string, object> })),
);

test("has a facet for every kind of item", () => {
  expect(facets.map(({ FacetName }) => FacetName).sort()).toEqual(
    Object.values(items)
      .map(({ type }) => type)
      .sort(),
  );
});

test("has a row of every kind, but for the one that lies where another does", () => {
  const empty = facets.filter(({ TableData }) => TableData.length === 0);
  expect(empty.map(({ FacetName }) => FacetName)).toEqual([items.removedPhoto.type]);
  const places = rows.map(({ row }) => JSON.stringify([row.PK, row.SK]));
  expect(new Set(places).size).toBe(places.length);
});

test.each(rows)("the row of $facet has the attributes of its facet, each of the type that it has everywhere", (it) => {
  for (const [name, value] of Object.entries(it.row).filter(([name]) => name !== "PK" && name !== "SK")) {
    expect(it.names).toContain(name);
    expect([name, ...Object.keys(value)]).toEqual([name, types.get(name)]);
  }
});

test("knows every attribute that a facet or the index names, once", () => {
  const named = [...facets.flatMap(({ NonKeyAttributes }) => NonKeyAttributes), ...projectedAttributes];
  expect(named.filter((name) => !types.has(name))).toEqual([]);
  expect(types.size).toBe(table?.NonKeyAttributes.length);
});

test("leaves out only what has the name of another attribute and not its type", () => {
  const shown = new Map(facets.map(({ FacetName, NonKeyAttributes }) => [FacetName, NonKeyAttributes]));
  const leftOut = Object.values(items).flatMap(({ type, schema }) =>
    Object.keys(schema.shape).flatMap((name) => (shown.get(type)?.includes(name) ? [] : [`${type}.${name}`])),
  );
  expect(leftOut).toEqual(["DeadLetter.content"]);
});
