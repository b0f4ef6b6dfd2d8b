import { test as base, describe, expect } from "vitest";
import { type Abilities, type Binding, missingAbility } from "./bindings/binding.ts";
import type { ProcedurePath, Refusal } from "./cases/contract-case.ts";
import { contractCases } from "./cases/contract-cases.ts";
import { protocolBehaviours, protocolRefusals } from "./cases/protocol.ts";
import { failureOf } from "./world/refusal.ts";
import { createWorld, type World } from "./world/world.ts";

/** A binding to run the contract against. */
interface BindingUnderTest {
  open(): Promise<Binding>;
  /** What it does not have; cases that need it are left out, by name. */
  lacks: (keyof Abilities)[];
  /** The procedures that this binding differs for; all of them, and the protocol, by default. */
  procedures?: ProcedurePath[];
}

/** Asserts that a refusal is the one that is promised. */
async function expectRefusal(world: World, { reason, fields = [], arrange }: Refusal): Promise<void> {
  const attempt = await arrange(world);
  const failure = await failureOf(attempt());
  expect(failure).toMatchObject({ reason, fields });
}

/** Runs every case of the contract against one binding, which all of them share. */
export function describeContract(name: string, { open, lacks, procedures }: BindingUnderTest): void {
  const test = base
    .extend("openBinding", { scope: "file" }, async () => open)
    .extend("world", { scope: "file" }, async ({ openBinding }, { onCleanup }) => {
      const binding = await openBinding();
      onCleanup(async () => binding[Symbol.asyncDispose]());
      return createWorld(binding);
    });

  /** Registers a test, or leaves it out with the reason in its name. */
  const testIfAble = (title: string, needs: keyof Abilities | undefined, run: (world: World) => Promise<void>) => {
    if (needs && lacks.includes(needs)) test.skip(`${title} (${missingAbility[needs]})`, () => {});
    else test(title, ({ world }) => run(world));
  };
  const testRefusal = (refusal: Refusal) =>
    testIfAble(`${refusal.reason}: ${refusal.when}`, refusal.needs, (world) => expectRefusal(world, refusal));

  const cases = contractCases.filter(({ procedure }) => !procedures || procedures.includes(procedure));

  describe(name, () => {
    test("has what it is said to have, and no more", ({ world }) => {
      const abilities = Object.keys(missingAbility) as (keyof Abilities)[];
      expect(abilities.filter((ability) => world.binding[ability] === null)).toEqual(lacks);
    });
    describe.each(cases)("$procedure", ({ behaviours, refusals }) => {
      for (const { does, needs, run } of behaviours) testIfAble(does, needs, run);
      for (const refusal of refusals) testRefusal(refusal);
    });
    if (procedures) return;
    describe("the protocol", () => {
      for (const { does, needs, run } of protocolBehaviours) testIfAble(does, needs, run);
      for (const refusal of protocolRefusals) testRefusal(refusal);
    });
  });
}
