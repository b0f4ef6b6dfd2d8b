import type { CapacityTotals } from "@quick-photos/db";
import { upload } from "../world/photos.ts";
import type { Person } from "../world/world.ts";
import { openStage, type Stage } from "./stage.ts";

/** Something people do, with all that follows from it. */
interface Action {
  what: string;
  /** The same in the reference design, in write units (data-model.md, "Cost"); null where it names none. */
  referenceWriteUnits: number | null;
  /** Sets the stage for Anna and answers what she does. */
  arrange(stage: Stage, anna: Person): Promise<() => Promise<unknown>>;
}

/** What an action cost in all, the projector's part included, in the most frequent case of several. */
export interface MeasuredCost extends CapacityTotals {
  what: string;
  referenceWriteUnits: number | null;
}

/** Each action is measured so often; odd, so that there is a middle one. A checkpoint of the projector falls into few. */
const repetitions = 5;

async function followNewcomer(stage: Stage, anna: Person) {
  const { userId } = await stage.signUp();
  return { follow: () => anna.api.follows.follow.mutate({ userId }), userId };
}

async function reactToPhotoWith(stage: Stage, anna: Person, reactors: number) {
  const { userId } = await stage.signUp();
  const photoId = await stage.addPhoto(userId);
  await stage.addReactions(photoId, stage.crowd.slice(0, reactors));
  return () => anna.api.reactions.react.mutate({ photoId, kind: "heart" });
}

const actions: Action[] = [
  {
    what: "react to a photo, as the first",
    referenceWriteUnits: 6,
    arrange: (stage, anna) => reactToPhotoWith(stage, anna, 0),
  },
  {
    what: "react to a photo that ten have reacted to",
    referenceWriteUnits: 6,
    arrange: (stage, anna) => reactToPhotoWith(stage, anna, 10),
  },
  { what: "follow", referenceWriteUnits: 9, arrange: async (...stage) => (await followNewcomer(...stage)).follow },
  {
    what: "unfollow",
    referenceWriteUnits: null,
    arrange: async (stage, anna) => {
      const { follow, userId } = await followNewcomer(stage, anna);
      await follow();
      return () => anna.api.follows.unfollow.mutate({ userId });
    },
  },
  {
    what: "publish a photo",
    referenceWriteUnits: null,
    arrange: async (_, anna) => {
      const { uploadId } = await upload(anna);
      return () => anna.api.photos.publish.mutate({ uploadId, caption: "The last light on the canal" });
    },
  },
];

async function measureOnce({ binding }: Stage, act: () => Promise<unknown>): Promise<CapacityTotals> {
  const { tally } = binding.storage;
  await binding.settle();
  tally.reset();
  await act();
  await binding.settle();
  return tally.totals();
}

async function measureAction(stage: Stage, action: Action): Promise<MeasuredCost> {
  const { arrange, ...named } = action;
  const runs: CapacityTotals[] = [];
  while (runs.length < repetitions) {
    runs.push(await measureOnce(stage, await arrange(stage, await stage.signUp())));
  }
  const middle = runs.sort((a, b) => a.writeUnits - b.writeUnits)[(repetitions - 1) / 2];
  if (!middle) throw new RangeError("an action is measured at least once");
  return { ...named, ...middle };
}

/** Measures what actions cost one at a time, when no two of them share a write of the projector. */
export async function measureCosts(): Promise<MeasuredCost[]> {
  await using stage = await openStage();
  const costs: MeasuredCost[] = [];
  for (const action of actions) costs.push(await measureAction(stage, action));
  return costs;
}
