import type { TestContext } from "vitest";
import type { Behaviour, Refusal } from "../cases/contract-case.ts";
import type { Promiser } from "../cases/promises.ts";
import type { Abilities, Binding } from "./binding.ts";

/** A binding to run the contract against. */
export interface BindingUnderTest {
  name: string;
  open(): Promise<Binding>;
  /** Whether all cases share one that is opened once, or each opens its own; they share it when left out. */
  openFor?: "file" | "test";
  /** What it does not have; cases that need it are left out, by name. */
  lacks: (keyof Abilities)[];
  /** Whether a case of those is tried on this run. */
  tries(promiser: Promiser, promised: Behaviour | Refusal): boolean;
  /** Runs a case where more has to be done about it: to tell of it, or to end it as one that was not tried. */
  around?(
    promised: Behaviour | Refusal,
    run: () => Promise<void>,
    context: Pick<TestContext, "annotate" | "skip">,
  ): Promise<void>;
}
