import type { CapacityTotals } from "@quick-photos/db";
import { admitCrowd } from "../bindings/crowd.ts";
import { openStage, type Stage } from "./stage.ts";

/** How many react at once while a photo is made popular. */
const waveSize = 50;

/** Lets people react to a photo, in waves, until so many have. */
async function makePopular(stage: Stage, photoId: string, { from, to }: { from: number; to: number }): Promise<void> {
  const { binding } = stage;
  for (let reacted = from; reacted < to; reacted += waveSize) {
    const size = Math.min(waveSize, to - reacted);
    await stage.addReactions(photoId, await admitCrowd(binding, binding.storage, { size }));
  }
}

/** Returns what viewing one photo costs somebody who has reacted to it, at each of these counts of reactions. */
export async function measureViews(counts: number[]): Promise<CapacityTotals[]> {
  await using stage = await openStage();
  const { tally } = stage.binding.storage;
  const anna = await stage.signUp();
  const photoId = await stage.addPhoto(anna.userId);
  await stage.addReactions(photoId, [anna]);
  const measured: CapacityTotals[] = [];
  let reacted = 1;
  for (const count of counts) {
    await makePopular(stage, photoId, { from: reacted, to: count });
    reacted = count;
    tally.reset();
    await anna.api.photos.byId.query({ photoId });
    measured.push(tally.totals("photos.byId"));
  }
  return measured;
}
