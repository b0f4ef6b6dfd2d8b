import { describe, expect, test } from "vitest";
import { drawEntityChart, drawKeyChart, entityDiagram } from "../src/drawings/index.ts";
import { indexPartitions, tablePartitions } from "../src/drawings/partitions.ts";
import { readTableModel } from "../src/read-table-model.ts";
import { readModelFile } from "./read-docs.ts";
import { overflowing, textsOf } from "./svg-boxes.ts";
import { workbenchFormat } from "./workbench-format.ts";

const model = readTableModel();
const types = model.kinds.map(({ type }) => type);
const relations = model.kinds.flatMap(({ type, relations }) => relations.map((relation) => ({ type, ...relation })));

const charts = [1, 3].flatMap((columns) => [
  { name: "keys", columns, svg: drawKeyChart(model, { columns: columns === 1 ? 1 : 3 }) },
  { name: "entities", columns, svg: drawEntityChart(model, { columns: columns === 1 ? 1 : 3 }) },
]);

describe.each(charts)("the chart of $name in $columns columns", ({ svg }) => {
  const texts = textsOf(svg);

  test("shows every kind of item with its key", () => {
    const isShown = (part: string) => texts.some((text) => text.includes(part));
    expect(types.filter((type) => !isShown(type))).toEqual([]);
    expect(model.kinds.filter(({ key }) => !isShown(key.sort)).map(({ type }) => type)).toEqual([]);
  });

  test("has room for all that it says", () => {
    expect(overflowing(svg)).toEqual([]);
  });
});

test("the chart of keys shows each of the tutorial's access patterns at the keys that it names", () => {
  const partitions = [...tablePartitions(model), ...indexPartitions(model)];
  const named = (number: number) =>
    partitions.flatMap(({ partition, ranges }) =>
      ranges.flatMap(({ sort, patterns }) =>
        patterns.some((pattern) => pattern.number === number) ? [`${partition} / ${sort}`] : [],
      ),
    );
  expect(model.patterns.map(({ number }) => [number, ...named(number)])).toEqual([
    [1, "USER#{userId} / PROFILE", "USER#{userId} / SESSION#{sessionId}", "USERNAME#{username} / USERNAME"],
    [2, "USER#{userId} / PROFILE"],
    [3, "USER#{userId} / FOLLOWS#{followedId}", "USER#{userId} / PROFILE"],
    [4, "USER#{userId} / PHOTO#{ulid}"],
    [5, "USER#{userId} / PHOTO#{ulid}"],
    [6, "USER#{userId} / REACTION#{ulid}#{ownerId}"],
    [7, "USER#{userId} / PHOTO#{ulid}", "USER#{userId} / REACTION#{ulid}#{ownerId}"],
    [8, "USER#{userId} / FOLLOWS#{followedId}"],
    [9, "FOLLOWERS#{followedId} / {followedAt}#{followerId}"],
    [10, "USER#{userId} / FOLLOWS#{followedId}"],
  ]);
});

test("ranges stand in the order in which DynamoDB has their items", () => {
  const [table] = workbenchFormat.parse(readModelFile("quick-photos.nosql-workbench.json")).DataModel;
  const sortKeys = new Map(
    table?.TableFacets.map(({ FacetName, TableData }) => [
      FacetName,
      String(Object.values(Object(TableData[0]?.SK))[0]),
    ]),
  );
  for (const { partition, ranges } of tablePartitions(model)) {
    const stored = ranges.map(({ types }) => Buffer.from(sortKeys.get(types[0] ?? "") ?? ""));
    expect(stored.toSorted(Buffer.compare), partition).toEqual(stored);
  }
});

test("what lies in the same partitions stands in one, whatever their id is called", () => {
  const words = tablePartitions(model).map(({ partition }) => partition.replace(/\{.*/, ""));
  expect(new Set(words).size).toBe(words.length);
});

test("the chart of entities has a line to everything that an item relates to", () => {
  const pairs = new Set(relations.map(({ type, to }) => `${type} ${to}`));
  const onlyOwned = model.kinds.filter(
    ({ relations }) => relations.length > 0 && relations.every(({ kind }) => kind === "owner"),
  );
  const ends = [...drawEntityChart(model, { columns: 3 }).matchAll(/<circle/g)];
  // Those who only belong to a user share one.
  expect(ends).toHaveLength(pairs.size - onlyOwned.length + 1);
});

test("the diagram in Mermaid says every relation once", () => {
  const lines = entityDiagram(model).split("\n");
  const said = lines.filter((line) => /\|\|(--|\.\.)o\{/.test(line)).join("\n");
  for (const { kind, label } of relations.filter((one) => one.kind === "card" || one.kind === "counter")) {
    expect(said, kind).toContain(label);
  }
  const pairs = new Set(relations.map(({ type, to }) => `${type} ${to}`));
  expect(lines.filter((line) => line.includes(" : "))).toHaveLength(pairs.size);
});
