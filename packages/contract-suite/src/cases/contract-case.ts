import type { RouterInputs } from "@quick-photos/api";
import type { ErrorReason } from "@quick-photos/contract";
import type { Abilities } from "../bindings/binding.ts";
import type { World } from "../world/world.ts";

/** The path of every procedure, as in `users.create`. */
export type ProcedurePath = {
  [Router in keyof RouterInputs & string]: `${Router}.${keyof RouterInputs[Router] & string}`;
}[keyof RouterInputs & string];

/** Something a procedure does: a sentence, and what shows it. */
export interface Behaviour {
  does: string;
  /** What the binding must have. */
  needs?: keyof Abilities;
  run(world: World): Promise<void>;
}

/** A call that is refused, always with the same reason. */
export interface Refusal {
  reason: ErrorReason;
  when: string;
  /** With `INPUT_INVALID`: the top-level inputs at fault. */
  fields?: string[];
  /** What the binding must have. */
  needs?: keyof Abilities;
  /** What the call leaves behind although it is refused, for one that is really many. */
  leaves?: string;
  /** Prepares what the call needs and returns the call itself, so that what it leaves behind can be told apart. */
  arrange(world: World): Promise<() => Promise<unknown>>;
}

/** All that a procedure promises. */
export interface ContractCase {
  procedure: ProcedurePath;
  behaviours: Behaviour[];
  refusals: Refusal[];
}
