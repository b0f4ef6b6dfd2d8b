import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { Person } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { listContract } from "../shared/list-contract.ts";

async function saveNew({ api }: Person, owner: Person): Promise<string> {
  const { photoId } = await publish(owner);
  await api.bookmarks.add.mutate({ photoId });
  return photoId;
}

const list = listContract(async (world) => {
  const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
  return {
    ask: (page) => anna.api.bookmarks.list.query(page),
    identify: (photo: { photoId: string }) => photo.photoId,
    add: () => saveNew(anna, ben),
    askElsewhere: (page) => ben.api.bookmarks.list.query(page),
  };
});

/** What `bookmarks.list` promises. */
export const contractCase: ContractCase = {
  procedure: "bookmarks.list",
  behaviours: [
    {
      does: "returns the saved photos whole, last saved first, with one's own reactions",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const [older, newer] = [await publish(ben), await publish(ben)];
        await anna.api.reactions.react.mutate({ photoId: older.photoId, kind: "smiley" });
        for (const { photoId } of [newer, older]) await anna.api.bookmarks.add.mutate({ photoId });
        await eventually(async () => {
          const { reactions } = await anna.api.photos.byId.query({ photoId: older.photoId });
          return reactions.total;
        }).toBe(1);
        const photo = await anna.api.photos.byId.query({ photoId: older.photoId });
        await eventually(() => anna.api.bookmarks.list.query()).toEqual({
          items: [photo, expect.objectContaining({ photoId: newer.photoId })],
          nextCursor: null,
        });
      },
    },
    {
      does: "leaves out a photo as soon as it is removed",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const [kept, photoId] = [await saveNew(anna, ben), await saveNew(anna, ben)];
        const saved = async () => (await anna.api.bookmarks.list.query()).items.map((photo) => photo.photoId);
        await eventually(saved).toEqual([photoId, kept]);
        await ben.api.photos.remove.mutate({ photoId });
        expect(await saved()).toEqual([kept]);
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, needsSession(({ api }) => api.bookmarks.list.query())],
};
