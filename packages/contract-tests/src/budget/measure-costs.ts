import type { CapacityTotals } from "@quick-photos/db";
import { upload } from "../world/photos.ts";
import type { Person } from "../world/world.ts";
import { openStage, pageSize, type Stage } from "./stage.ts";

/** Something people do, with all that follows from it. */
interface Action {
  what: string;
  /** The same in the reference design, in write units (data-model.md, "Cost"); null where it names none. */
  referenceWriteUnits: number | null;
  /** How many do it at once; one without. What they share is divided among them. */
  times?: number;
  /** Sets the stage for Anna and returns what she does. */
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
  const { userId } = await stage.admit();
  return { follow: () => anna.api.follows.follow.mutate({ userId }), userId };
}

async function reactToPhotoWith(stage: Stage, anna: Person, reactors: number) {
  const { userId } = await stage.admit();
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
  {
    what: "react to a photo, as one of twenty at once",
    referenceWriteUnits: 6,
    times: pageSize,
    arrange: async (stage) => {
      const photoId = await stage.addPhoto((await stage.admit()).userId);
      const kind = "heart";
      return () => Promise.all(stage.crowd.map(({ api }) => api.reactions.react.mutate({ photoId, kind })));
    },
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

function divide(totals: CapacityTotals, times: number): CapacityTotals {
  return {
    requests: totals.requests / times,
    readUnits: totals.readUnits / times,
    writeUnits: totals.writeUnits / times,
    indexReadUnits: totals.indexReadUnits / times,
    indexWriteUnits: totals.indexWriteUnits / times,
  };
}

async function measureAction(stage: Stage, action: Action): Promise<MeasuredCost> {
  const { arrange, what, referenceWriteUnits, times = 1 } = action;
  const runs: CapacityTotals[] = [];
  while (runs.length < repetitions) {
    runs.push(await measureOnce(stage, await arrange(stage, await stage.signUp())));
  }
  const middle = runs.sort((a, b) => a.writeUnits - b.writeUnits)[(repetitions - 1) / 2];
  if (!middle) throw new RangeError("an action is measured at least once");
  return { what, referenceWriteUnits, ...divide(middle, times) };
}

/** Measures what actions cost, with the projector at rest before and after each. */
export async function measureCosts(): Promise<MeasuredCost[]> {
  await using stage = await openStage();
  const costs: MeasuredCost[] = [];
  for (const action of actions) costs.push(await measureAction(stage, action));
  return costs;
}
