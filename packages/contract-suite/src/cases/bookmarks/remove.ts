import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { impossiblePhotos, resident } from "../shared/unknown-refusals.ts";

/** An id that cannot be ours is refused; under one that could be, nothing is saved. */
const impossibleIds = impossiblePhotos(resident, ({ api }, photoId) => api.bookmarks.remove.mutate({ photoId }));

/** What `bookmarks.remove` promises. */
export const contractCase: ContractCase = {
  procedure: "bookmarks.remove",
  behaviours: [
    {
      does: "takes a photo out of one's own list alone, and is repeatable",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        for (const { api } of [anna, ben]) await api.bookmarks.add.mutate({ photoId });
        for (let time = 0; time < 2; time++) {
          expect(await ben.api.bookmarks.remove.mutate({ photoId })).toEqual({ photoId, isBookmarked: false });
        }
        await eventually(() => ben.api.bookmarks.list.query()).toEqual({ items: [], nextCursor: null });
        await eventually(() => anna.api.bookmarks.list.query()).toMatchObject({ items: [{ photoId }] });
      },
    },
  ],
  refusals: [...impossibleIds, needsSession(({ api }) => api.bookmarks.remove.mutate({ photoId: "anything" }))],
};
