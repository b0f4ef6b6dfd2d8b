import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { impossiblePhotos, resident } from "../shared/unknown-refusals.ts";

/** An id that cannot be ours is refused; one that could be is of a photo that is not saved. */
const impossibleIds = impossiblePhotos(resident, ({ api }, photoId) => api.bookmarks.byPhoto.query({ photoId }));

/** What `bookmarks.byPhoto` promises. */
export const contractCase: ContractCase = {
  procedure: "bookmarks.byPhoto",
  behaviours: [
    {
      does: "says to those alone who saved a photo that they did, also when it is gone",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        const isSaved = { anna: false, ben: false };
        const ask = async () => ({
          anna: (await anna.api.bookmarks.byPhoto.query({ photoId })).isBookmarked,
          ben: (await ben.api.bookmarks.byPhoto.query({ photoId })).isBookmarked,
        });
        expect(await ask()).toEqual(isSaved);
        await ben.api.bookmarks.add.mutate({ photoId });
        await eventually(ask).toEqual({ ...isSaved, ben: true });
        await anna.api.photos.remove.mutate({ photoId });
        expect(await ask()).toEqual({ ...isSaved, ben: true });
        await ben.api.bookmarks.remove.mutate({ photoId });
        await eventually(ask).toEqual(isSaved);
      },
    },
  ],
  refusals: [...impossibleIds, needsSession(({ api }) => api.bookmarks.byPhoto.query({ photoId: "anything" }))],
};
