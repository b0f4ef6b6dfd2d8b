import { describe, expect, test } from "vitest";
import { compareWires } from "../src/wire/compare-wires.ts";
import { describeWire, type Wire } from "../src/wire/describe-wire.ts";
import { readKeptWire } from "../src/wire/kept-wire.ts";
import type { Schema } from "../src/wire/schema.ts";

test("clients are spoken to as they have been told", () => {
  const words = compareWires(readKeptWire(), describeWire()).map((change) => change.words);
  expect(words, "if that is meant: pnpm --filter @quick-photos/contract-tests wire").toEqual([]);
  expect(readKeptWire()).toEqual(describeWire()); // what has no words is the order of things, or a default
});

const text: Schema = { type: "string", maxLength: 50, pattern: "^A" };
const person: Schema = { type: "object", properties: { name: text, age: { type: "number" } }, required: ["name"] };
const wireOf = (side: "input" | "output", schema: Schema, kind = "query"): Wire => ({
  procedures: { "users.byId": { kind, input: null, output: null, [side]: schema } },
  reasons: { GONE: "NOT_FOUND" },
});

const changed = (change: Partial<Schema>): Schema => ({ ...person, ...change });
const withName = (name: Schema) => changed({ properties: { ...person.properties, name } });
const { age = {} } = person.properties ?? {};

/** What is done to it, what is said of it, and whether it breaks those who send it, and those who read it. */
const cases: [string, Schema, string, { input: boolean; output: boolean }][] = [
  ["a longer text", withName({ ...text, maxLength: 60 }), "`name` has maxLength 60 instead of 50", wide()],
  ["a shorter text", withName({ ...text, maxLength: 40 }), "`name` has maxLength 40 instead of 50", narrow()],
  ["another pattern", withName({ ...text, pattern: "^a" }), '`name` has pattern "^a" instead of "^A"', both()],
  ["no pattern", withName({ type: "string", maxLength: 50 }), '`name` has pattern none instead of "^A"', wide()],
  ["something to leave out", changed({ required: [] }), "`name` may be missing", wide()],
  ["something that has to be there", changed({ required: ["name", "age"] }), "`age` has to be there", narrow()],
  ["null", withName({ anyOf: [text, { type: "null" }] }), "`name` may be null", wide()],
  ["a list of values", withName({ ...text, enum: ["Ada"] }), '`name` may be "Ada"', wide()],
  ["another type", withName({ type: "number" }), "`name` may be number", wide()],
];

function wide() {
  return { input: false, output: true };
}
function narrow() {
  return { input: true, output: false };
}
function both() {
  return { input: true, output: true };
}

describe.each(["input", "output"] as const)("in an %s", (side) => {
  test.each(cases)("%s is told", (_, schema, words, breaks) => {
    const changes = compareWires(wireOf(side, person), wireOf(side, schema));
    expect(changes).toContainEqual({ words: `\`users.byId\` ${side}: ${words}`, isBreaking: breaks[side] });
  });
});

const gainedCases: [string, "input" | "output", Schema, Schema, string, boolean][] = [
  ["what is returned and was", "output", person, changed({ properties: { age } }), "lost `name`", true],
  ["what is returned and was not", "output", changed({ properties: { age } }), person, "gained `name`", false],
  [
    "what is taken and was",
    "input",
    person,
    changed({ properties: { name: text } }),
    "does not take `age` any more",
    true,
  ],
  ["what may be sent", "input", changed({ properties: { name: text } }), person, "takes `age`", false],
  ["what has to be sent", "input", changed({ properties: { age }, required: [] }), person, "asks for `name`", true],
];

test.each(gainedCases)("%s, in an %s", (_, side, before, after, words, isBreaking) => {
  const changes = compareWires(wireOf(side, before), wireOf(side, after));
  expect(changes).toContainEqual({ words: `\`users.byId\` ${side}: ${words}`, isBreaking });
});

test("in lists, records and unions it says where", () => {
  const list = (name: Schema): Schema => ({ type: "array", items: withName(name) });
  const union = (value: string, name: Schema): Schema => ({
    type: "object",
    properties: { kind: { const: value }, of: { type: "object", additionalProperties: list(name) } },
  });
  const before = { oneOf: [union("one", text), union("two", text)] };
  const after = { oneOf: [union("one", { ...text, maxLength: 9 }), union("three", text)] };
  expect(compareWires(wireOf("output", before), wireOf("output", after))).toEqual([
    { words: '`users.byId` output: the whole may be kind "three"', isBreaking: true },
    { words: '`users.byId` output: the whole may not be kind "two" any more', isBreaking: false },
    { words: "`users.byId` output: `of.*[].name` has maxLength 9 instead of 50", isBreaking: false },
  ]);
});

test("procedures and reasons come, change and go", () => {
  const before: Wire = {
    procedures: wireOf("input", person).procedures,
    reasons: { GONE: "NOT_FOUND", OLD: "CONFLICT" },
  };
  const after: Wire = {
    procedures: {
      ...wireOf("input", person, "mutation").procedures,
      "users.all": { kind: "query", input: null, output: null },
    },
    reasons: { GONE: "CONFLICT", NEW: "CONFLICT" },
  };
  expect(compareWires(before, after)).toEqual([
    { words: "`users.all` is new", isBreaking: false },
    { words: "`users.byId` is a mutation instead of a query", isBreaking: true },
    { words: "`GONE` is CONFLICT instead of NOT_FOUND", isBreaking: true },
    { words: "calls may fail with `NEW`, CONFLICT", isBreaking: false },
    { words: "nothing fails with `OLD` any more", isBreaking: false },
  ]);
  expect(compareWires(after, before)).toContainEqual({ words: "`users.all` is gone", isBreaking: true });
});
