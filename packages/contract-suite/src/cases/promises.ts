import type { Behaviour, ProcedurePath, Refusal } from "./contract-case.ts";
import { contractCases } from "./contract-cases.ts";
import { protocolBehaviours, protocolRefusals } from "./protocol.ts";

/** Whose promise a case is: a procedure's, or that of HTTP around all of them. */
export type Promiser = ProcedurePath | "the protocol";

/** Everything that is promised, in the order in which it is tried. */
export const promises: readonly { of: Promiser; behaviours: Behaviour[]; refusals: Refusal[] }[] = [
  ...contractCases.map(({ procedure, behaviours, refusals }) => ({ of: procedure, behaviours, refusals })),
  { of: "the protocol", behaviours: protocolBehaviours, refusals: protocolRefusals },
];
