import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { Person } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";
import { resident, unknownPhotos } from "../shared/unknown-refusals.ts";

const unknown = unknownPhotos(resident, ({ api }, photoId) => api.bookmarks.add.mutate({ photoId }));

const savedBy = async ({ api }: Pick<Person, "api">) =>
  (await api.bookmarks.list.query()).items.map(({ photoId }) => photoId);

/** What `bookmarks.add` promises. */
export const contractCase: ContractCase = {
  procedure: "bookmarks.add",
  behaviours: [
    {
      does: "saves a photo, which nobody else learns",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        expect(await ben.api.bookmarks.add.mutate({ photoId })).toEqual({ photoId, isBookmarked: true });
        await eventually(() => savedBy(ben)).toEqual([photoId]);
        expect(await savedBy(anna)).toEqual([]);
      },
    },
    {
      does: "is repeatable: a photo keeps its place in the list",
      run: async (world) => {
        const anna = await world.signUp();
        const [first, second] = [await publish(anna), await publish(anna)];
        for (const { photoId } of [first, second, first]) await anna.api.bookmarks.add.mutate({ photoId });
        await eventually(() => savedBy(anna)).toEqual([second.photoId, first.photoId]);
      },
    },
  ],
  refusals: [
    ...unknown,
    needsAccount(publish, ({ api }, { photoId }) => api.bookmarks.add.mutate({ photoId })),
    needsSession(({ api }) => api.bookmarks.add.mutate({ photoId: "anything" })),
  ],
};
