import { test as base, describe, expect, type TestContext } from "vitest";
import { type Abilities, missingAbility } from "./bindings/binding.ts";
import type { BindingUnderTest } from "./bindings/binding-under-test.ts";
import type { Behaviour, Refusal } from "./cases/contract-case.ts";
import { promises } from "./cases/promises.ts";
import { failureOf } from "./world/refusal.ts";
import { createWorld, type World } from "./world/world.ts";

/** Asserts that a refusal is the one that is promised. */
async function expectRefusal(world: World, { reason, fields = [], arrange }: Refusal): Promise<void> {
  const attempt = await arrange(world);
  const failure = await failureOf(attempt());
  expect(failure).toMatchObject({ reason, fields });
}

/** What a test does in a world. */
type Run = (world: World, context: Pick<TestContext, "annotate" | "skip">) => Promise<void>;

/** Opens a world, which is closed when those are done whose it is. */
async function openWorld(
  { openBinding }: { openBinding: BindingUnderTest["open"] },
  { onCleanup }: { onCleanup(close: () => Promise<void>): void },
): Promise<World> {
  const opened = await openBinding();
  onCleanup(async () => opened[Symbol.asyncDispose]());
  return createWorld(opened);
}

/** Runs the cases of the contract that are tried now against one binding, which all of them share. */
export function describeContract(binding: BindingUnderTest): void {
  const { name, open, lacks, tries, around = (_, run) => run(), openFor = "file" } = binding;
  const test = base
    .extend("openBinding", { scope: "file" }, async () => open)
    .extend("sharedWorld", { scope: "file" }, openWorld)
    .extend("ownWorld", { scope: "test" }, openWorld);
  const testIn = {
    file: (title: string, run: Run) =>
      test(title, ({ sharedWorld, annotate, skip }) => run(sharedWorld, { annotate, skip })),
    test: (title: string, run: Run) => test(title, ({ ownWorld, annotate, skip }) => run(ownWorld, { annotate, skip })),
  }[openFor];

  /** Registers a test, or leaves it out with the reason in its name. */
  const testIfAble = (title: string, promised: Behaviour | Refusal, run: (world: World) => Promise<void>) => {
    const { needs } = promised;
    if (needs && lacks.includes(needs)) test.skip(`${title} (${missingAbility[needs]})`, () => {});
    else testIn(title, (world, context) => around(promised, () => run(world), context));
  };

  describe(name, () => {
    testIn("has what it is said to have, and no more", async (world) => {
      const abilities = Object.keys(missingAbility) as (keyof Abilities)[];
      expect(abilities.filter((ability) => world.binding[ability] === null)).toEqual(lacks);
    });
    for (const { of, behaviours, refusals } of promises) {
      const tried = behaviours.filter((behaviour) => tries(of, behaviour));
      const refused = refusals.filter((refusal) => tries(of, refusal));
      if (tried.length + refused.length === 0) continue;
      describe(of, () => {
        for (const behaviour of tried) testIfAble(behaviour.does, behaviour, behaviour.run);
        for (const refusal of refused)
          testIfAble(`${refusal.reason}: ${refusal.when}`, refusal, (world) => expectRefusal(world, refusal));
      });
    }
  });
}
