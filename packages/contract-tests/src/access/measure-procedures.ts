import { isDeepStrictEqual } from "node:util";
import { describeProcedures } from "@quick-photos/api";
import type { QuickPhotosReason } from "@quick-photos/client-sdk";
import type { ProcedurePath } from "@quick-photos/contract-suite/cases/contract-case";
import { failureOf } from "@quick-photos/contract-suite/world/refusal";
import type { Person } from "@quick-photos/contract-suite/world/world";
import { probes } from "../budget/probes.ts";
import type { AccessStage } from "./access-stage.ts";
import { type Caller, type Cast, people, tokens } from "./callers.ts";

/** What a caller gets: an answer, one that leaves something of Anna's different, or a refusal with its reason. */
type Outcome = "answers" | "changes" | "no reason" | QuickPhotosReason;

/** What each kind of caller gets of a procedure. */
export interface ProcedureAccess {
  procedure: string;
  /** In the order of `people`. */
  ofPeople: Outcome[];
  /** In the order of `tokens`. */
  ofTokens: Outcome[];
}

/** Who is there, and the call that is tried: with what is Anna's in its input. */
interface Scene {
  cast: Cast;
  call: Awaited<ReturnType<(typeof probes)[ProcedurePath]>>;
}

async function setUp(stage: AccessStage, ben: Person, path: ProcedurePath): Promise<Scene> {
  const anna = await stage.signUp();
  return { cast: { stage, anna, ben }, call: await probes[path](stage, anna) };
}

/** Calls as somebody; what a query leaves in the table is not looked at. */
async function outcomeFor(caller: Caller, { cast, call }: Scene, isMutation: boolean): Promise<Outcome> {
  const { binding } = cast.stage;
  const token = await caller.present(cast);
  const connection = token === null ? binding.connect() : binding.connectWith(token);
  const rows = async () => isMutation && (await binding.storage.rowsOf(cast.anna.userId));
  const before = await rows();
  const failure = await failureOf(call(connection.api));
  if (failure) return failure.reason ?? "no reason";
  return isDeepStrictEqual(before, await rows()) ? "answers" : "changes";
}

/** Calls a procedure as callers of these kinds, in turn. */
async function measureCallers(
  stage: AccessStage,
  ben: Person,
  { path, isMutation }: { path: ProcedurePath; isMutation: boolean },
): Promise<Outcome[]> {
  // Removing the account comes last: nothing of the others' is left after it.
  const callers = [...tokens, ...people];
  const outcomes: Outcome[] = [];
  let scene = await setUp(stage, ben, path);
  for (const [at, caller] of callers.entries()) {
    const outcome = await outcomeFor(caller, scene, isMutation);
    outcomes.push(outcome);
    // What one caller has done must not be there for the next; who is refused leaves everything as it was.
    const isSpent = isMutation && (outcome === "answers" || outcome === "changes");
    if (isSpent && at < callers.length - 1) scene = await setUp(stage, ben, path);
  }
  return outcomes;
}

/** Calls every procedure of the router as every kind of caller. */
export async function measureProcedures(stage: AccessStage): Promise<ProcedureAccess[]> {
  const ben = await stage.signUp({ password: "another horse, and no battery" });
  const measured: ProcedureAccess[] = [];
  for (const { name, kind } of describeProcedures()) {
    const procedure = name as ProcedurePath;
    const outcomes = await measureCallers(stage, ben, { path: procedure, isMutation: kind === "mutation" });
    measured.push({ procedure, ofTokens: outcomes.slice(0, tokens.length), ofPeople: outcomes.slice(tokens.length) });
  }
  return measured;
}
