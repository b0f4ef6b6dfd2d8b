import type { Db } from "@quick-photos/db";
import type { JobParams } from "@quick-photos/db/items";
import type { Ports } from "../ports.ts";
import { isStoreAway } from "../rhythm/is-transient.ts";
import { enqueueJob } from "./enqueue-job.ts";

/** What the steps of jobs work with. */
export interface JobContext {
  readonly db: Db;
  readonly now: () => Date;
  readonly ports: Ports;
}

/** Where the next step goes on, or that there is none. */
export type StepOutcome = { cursor: string } | "done";

/**
 * A kind of long work in small steps of at most some hundred items each. A step repeated does no harm: a process that
 * dies leaves the job to another, which begins with the step that was under way.
 */
export interface JobKind {
  readonly kind: string;
  /** Does one step; the first has no cursor. */
  step(context: JobContext, params: JobParams, cursor: string | null): Promise<StepOutcome>;
}

/** Returns parameters by name; throws TypeError for a job that lacks one. */
export function readParams<Name extends string>(params: JobParams, names: Name[]): Record<Name, string> {
  const entries = names.map((name) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`the job has no ${name}`);
    return [name, value];
  });
  return Object.fromEntries(entries);
}

/**
 * Does the first step at once, and puts on the list what is left, so that what is small costs no job; while the store of
 * files is away that is all of it, and what comes behind does not wait. `jobId` names the occasion: the same one again
 * changes nothing while the job is on the list.
 */
export async function beginJob(
  context: JobContext,
  { kind, step }: JobKind,
  { jobId, params }: { jobId: string; params: JobParams },
): Promise<void> {
  const outcome = await step(context, params, null).catch((error: unknown) => {
    if (isStoreAway(error)) return { cursor: null };
    throw error;
  });
  if (outcome !== "done") await enqueueJob(context.db, { jobId, kind, params, cursor: outcome.cursor });
}
