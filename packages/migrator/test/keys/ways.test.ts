import { deadLettersToBuckets, type KeyStep, keySteps } from "@quick-photos/db/migrations";
import { expect, test } from "vitest";
import { type Direction, type NextWay, wayFrom } from "../../src/keys/ways.ts";

/** Where a table may be: its step, and the steps by which some process may still act. */
interface Situation {
  step: KeyStep;
  live: ReadonlySet<KeyStep>;
}

const directions: Direction[] = ["on", "back"];
const nameOf = ({ step, live }: Situation) => `${step} while some act by ${[...live].sort().join(", ")}`;

/** Returns what a way meets when its work begins: after the wait nobody acts by another step than the table's. */
const atWork = ({ step, live }: Situation, way: NextWay): ReadonlySet<KeyStep> =>
  way.settles ? new Set([step]) : live;

/** Returns every situation that any order of steps leads to, with the ways from it. */
function everySituation() {
  const found = new Map<string, { situation: Situation; ways: NextWay[] }>();
  const open: Situation[] = [{ step: "old", live: new Set(["old"]) }];
  for (let situation = open.pop(); situation; situation = open.pop()) {
    if (found.has(nameOf(situation))) continue;
    const { step } = situation;
    const ways = directions.flatMap((direction) => wayFrom(deadLettersToBuckets, step, direction) ?? []);
    found.set(nameOf(situation), { situation, ways });
    for (const way of ways) open.push({ step: way.to, live: new Set([...atWork(situation, way), way.to]) });
  }
  return [...found.values()];
}

const acts = (steps: Iterable<KeyStep>) => [...steps].map((step) => keySteps[step]);

test("whatever steps are taken in whatever order, what one process writes every other one reads", () => {
  const situations = everySituation();
  expect(new Set(situations.map(({ situation }) => situation.step))).toEqual(new Set(Object.keys(keySteps)));
  for (const { situation } of situations) {
    for (const { writes } of acts(situation.live)) {
      for (const { reads } of acts(situation.live)) expect(writes, nameOf(situation)).toContain(reads);
    }
  }
});

test("copies are made while every process writes both places, and deleted when none knows of the former one", () => {
  for (const { situation, ways } of everySituation()) {
    for (const way of ways.filter(({ visit }) => visit)) {
      const places = acts(atWork(situation, way)).map(({ writes }) => [...writes].sort());
      const wanted = way.to === "finished" ? ["new"] : ["new", "old"];
      for (const written of places) expect(written, `${nameOf(situation)}: ${way.says}`).toEqual(wanted);
    }
  }
});

test("from every step but the last there is a way back to where it began", () => {
  for (const step of Object.keys(keySteps) as KeyStep[]) {
    const seen: KeyStep[] = [step];
    for (let way = wayFrom(deadLettersToBuckets, step, "back"); way; ) {
      seen.push(way.to);
      expect(seen.length).toBeLessThan(10);
      way = wayFrom(deadLettersToBuckets, way.to, "back");
    }
    expect(seen.at(-1)).toBe(step === "finished" ? "finished" : "old");
  }
});
