import type { ProcedurePath } from "@quick-photos/contract-suite/cases/contract-case";
import type { CapacityTotals } from "@quick-photos/db";
import { onDemandDollars } from "@quick-photos/db/maintenance";
import { bindInProcess } from "../bindings/in-process.ts";
import { type Action, crowdSize, followers, reads, writes } from "./actions.ts";
import { type Stage, setStage } from "./stage.ts";

/** What an action cost in all, the projector's part included, in the middle one of several times. */
export interface MeasuredCost extends CapacityTotals, Pick<Action, "what" | "reference" | "goal"> {}

interface MeasureOptions {
  /** How often a write is measured; odd, so that there is a middle one. A checkpoint of the projector falls into few. */
  repetitions: number;
  /** Whether only that is measured for which there is a goal. */
  goals: boolean;
}

const difference = (more: CapacityTotals, less: CapacityTotals): CapacityTotals => ({
  requests: more.requests - less.requests,
  readUnits: more.readUnits - less.readUnits,
  writeUnits: more.writeUnits - less.writeUnits,
  indexReadUnits: more.indexReadUnits - less.indexReadUnits,
  indexWriteUnits: more.indexWriteUnits - less.indexWriteUnits,
});

/** Returns what a deed costs with all that follows from it, and waiting for that. */
async function measureDeed({ binding }: Stage, act: () => Promise<unknown>): Promise<CapacityTotals> {
  const { tally } = binding.storage;
  await binding.settle();
  tally.reset();
  await act();
  await binding.settle();
  return tally.totals();
}

/** Returns what an action costs: a look by itself, a deed less the looks for work that waiting takes. */
async function measureOnce(stage: Stage, act: () => Promise<unknown>, procedure?: ProcedurePath) {
  if (!procedure) return difference(await measureDeed(stage, act), await measureDeed(stage, async () => {}));
  const { tally } = stage.binding.storage;
  tally.reset();
  await act();
  return tally.totals(procedure);
}

const perEach = (totals: CapacityTotals, times: number): CapacityTotals => ({
  requests: totals.requests / times,
  readUnits: totals.readUnits / times,
  writeUnits: totals.writeUnits / times,
  indexReadUnits: totals.indexReadUnits / times,
  indexWriteUnits: totals.indexWriteUnits / times,
});

async function measureAction(stage: Stage, action: Action, runs: number): Promise<MeasuredCost> {
  const { arrange, times = 1, procedure, ...named } = action;
  const measured: CapacityTotals[] = [];
  while (measured.length < runs) {
    const act = await arrange(stage, await stage.signUp());
    measured.push(await measureOnce(stage, act, procedure));
  }
  const middle = measured.sort((a, b) => onDemandDollars(a) - onDemandDollars(b))[(runs - 1) / 2];
  if (!middle) throw new RangeError(`an action is measured an odd number of times, not ${runs}`);
  return { ...named, ...perEach(middle, times) };
}

/** Measures what actions cost, with the projector at rest before and after each. */
export async function measureCosts({ repetitions, goals }: MeasureOptions): Promise<MeasuredCost[]> {
  await using stage = await setStage(await bindInProcess(), goals ? crowdSize : followers);
  const isWanted = ({ goal }: Action) => goal !== undefined || !goals;
  const costs: MeasuredCost[] = [];
  for (const action of writes.filter(isWanted)) costs.push(await measureAction(stage, action, repetitions));
  const [alone, followed] = costs.slice(-2);
  if (alone && followed && !goals) {
    costs.push({ what: "the same, for each of them", ...perEach(difference(followed, alone), followers) });
  }
  for (const action of reads.filter(isWanted)) costs.push(await measureAction(stage, action, 1));
  return costs;
}
