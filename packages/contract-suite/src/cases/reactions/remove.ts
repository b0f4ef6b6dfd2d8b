import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { impossiblePhotos, resident } from "../shared/unknown-refusals.ts";

/** An id that cannot be ours is refused; under one that could be, there is no reaction to take back. */
const impossibleIds = impossiblePhotos(resident, ({ api }, photoId) => api.reactions.remove.mutate({ photoId }));

/** What `reactions.remove` promises. */
export const contractCase: ContractCase = {
  procedure: "reactions.remove",
  behaviours: [
    {
      does: "takes the reaction back, and is repeatable",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        await Promise.all([anna, ben].map(({ api }) => api.reactions.react.mutate({ photoId, kind: "heart" })));
        const hearts = async () => (await ben.api.photos.byId.query({ photoId })).reactions.counts.heart;
        await eventually(hearts).toBe(2);
        expect(await ben.api.reactions.remove.mutate({ photoId })).toEqual({ photoId, mine: null });
        expect((await ben.api.photos.byId.query({ photoId })).reactions.mine).toBeNull();
        expect(await ben.api.reactions.remove.mutate({ photoId })).toEqual({ photoId, mine: null });
        await eventually(hearts).toBe(1);
        const reactors = async () => {
          const { items } = await ben.api.reactions.byPhoto.query({ photoId });
          return items.map(({ user }) => user.userId);
        };
        await eventually(reactors).toEqual([anna.userId]);
      },
    },
    {
      does: "leaves the reactions of others alone",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        await anna.api.reactions.react.mutate({ photoId, kind: "heart" });
        await ben.api.reactions.remove.mutate({ photoId });
        expect((await anna.api.photos.byId.query({ photoId })).reactions.mine).toBe("heart");
      },
    },
  ],
  refusals: [...impossibleIds, needsSession(({ api }) => api.reactions.remove.mutate({ photoId: "anything" }))],
};
