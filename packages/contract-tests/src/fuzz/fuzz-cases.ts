import { describeProcedures, type ProcedureDescription } from "@quick-photos/api";
import fc from "fast-check";
import { againstSchema } from "./against-schema.ts";
import { arbitraryOfSchema } from "./arbitrary-of-schema.ts";
import { type RawRequest, rawRequests } from "./raw-requests.ts";

/** Who calls: somebody with things of their own, nobody, who has got hold of a token that was given out, a forger. */
export type FuzzCaller = "resident" | "visitor" | "known" | "forger";

/** A call of a procedure. */
export interface FuzzCall {
  path: string;
  isMutation: boolean;
  /** With placeholders. */
  input: unknown;
  caller: FuzzCaller;
  isBatch: boolean;
}

/** One thing that is tried. */
export type FuzzCase = { call: FuzzCall } | { request: RawRequest };

function inputsOf({ input }: ProcedureDescription): fc.Arbitrary<unknown> {
  const accepted = input ? arbitraryOfSchema(input) : fc.constant(undefined);
  return fc.oneof({ weight: 2, arbitrary: accepted }, { weight: 3, arbitrary: againstSchema(accepted) });
}

function callsOf(procedure: ProcedureDescription): fc.Arbitrary<FuzzCall> {
  return fc.record({
    path: fc.constant(procedure.name),
    isMutation: fc.constant(procedure.kind === "mutation"),
    input: inputsOf(procedure),
    caller: fc.oneof(
      { weight: 8, arbitrary: fc.constant("resident" as const) },
      { weight: 2, arbitrary: fc.constant("known" as const) },
      { weight: 2, arbitrary: fc.constantFrom("visitor" as const, "forger" as const) },
    ),
    isBatch: fc.nat(9).map((n) => n === 0),
  });
}

/** Everything that is tried: calls of every procedure as its schema says and against it, and HTTP by hand. */
export const fuzzCases: fc.Arbitrary<FuzzCase> = fc.oneof(
  { weight: 9, arbitrary: fc.oneof(...describeProcedures().map(callsOf)).map((call) => ({ call })) },
  { weight: 1, arbitrary: rawRequests.map((request) => ({ request })) },
);
