import * as conventions from "@opentelemetry/semantic-conventions/incubating";
import { expect, test } from "vitest";
import type { Instrument } from "./instrument.ts";
import { instruments } from "./instruments.ts";

const all: [string, Instrument][] = Object.entries(instruments);
const known: ReadonlySet<unknown> = new Set(Object.values(conventions));
const isOurs = (name: string) => name.startsWith("quick_photos.");

test("a name that is not ours is one of OpenTelemetry's conventions", () => {
  const names = all.flatMap(([name, { labels }]) => [name, ...labels]).filter((name) => !isOurs(name));
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

test("a histogram alone has buckets, and they rise", () => {
  for (const [name, { kind, boundaries = [] }] of all) {
    expect([name, boundaries.length > 0]).toEqual([name, kind === "histogram"]);
    expect(boundaries).toEqual([...boundaries].sort((a, b) => a - b));
  }
});
