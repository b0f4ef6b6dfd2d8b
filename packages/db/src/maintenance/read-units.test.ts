import { expect, test } from "vitest";
import { eventualReadUnits } from "./read-units.ts";

test("half a unit for every four kilobytes begun, and for nothing", () => {
  expect([0, 1, 4_096, 4_097, 1_048_576].map(eventualReadUnits)).toEqual([0.5, 0.5, 0.5, 1, 128]);
});
