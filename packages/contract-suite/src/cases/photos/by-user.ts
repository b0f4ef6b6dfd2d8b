import { expect } from "vitest";
import { publish } from "../../world/photos.ts";
import type { ContractCase } from "../contract-case.ts";
import { listContract } from "../shared/list-contract.ts";
import { impossibleUsers, stranger } from "../shared/unknown-refusals.ts";

const list = listContract(async (world) => {
  const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
  const { api } = world.stranger();
  return {
    ask: (page) => api.photos.byUser.query({ userId: anna.userId, ...page }),
    identify: (photo: { photoId: string }) => photo.photoId,
    add: async () => (await publish(anna)).photoId,
    askElsewhere: (page) => api.photos.byUser.query({ userId: ben.userId, ...page }),
  };
});

/** An id that cannot be ours is refused; one that could be is somebody without photos. */
const impossibleIds = impossibleUsers(stranger, ({ api }, userId) => api.photos.byUser.query({ userId }));

/** What `photos.byUser` promises. */
export const contractCase: ContractCase = {
  procedure: "photos.byUser",
  behaviours: [
    {
      does: "returns summaries, newest first",
      run: async (world) => {
        const anna = await world.signUp();
        const captions = ["one", "two", "three"];
        for (const caption of captions) await publish(anna, caption);
        const { items, nextCursor } = await world.stranger().api.photos.byUser.query({ userId: anna.userId });
        expect(nextCursor).toBeNull();
        expect(items.map(({ caption }) => caption)).toEqual(captions.toReversed());
        const { photoId = "" } = items[0] ?? {};
        const { reactions, ...photo } = await anna.api.photos.byId.query({ photoId });
        expect(items[0]).toEqual({ ...photo, reactions: { counts: reactions.counts, total: 0 } });
      },
    },
    {
      does: "returns an empty page for somebody without photos",
      run: async (world) => {
        const { userId } = await world.signUp();
        expect(await world.stranger().api.photos.byUser.query({ userId })).toEqual({ items: [], nextCursor: null });
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, ...impossibleIds],
};
