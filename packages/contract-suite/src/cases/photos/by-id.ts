import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { ContractCase } from "../contract-case.ts";
import { stranger, unknownPhotos } from "../shared/unknown-refusals.ts";

const unknown = unknownPhotos(stranger, ({ api }, photoId) => api.photos.byId.query({ photoId }));

/** What `photos.byId` promises. */
export const contractCase: ContractCase = {
  procedure: "photos.byId",
  behaviours: [
    {
      does: "shows one's own reaction at once, and the counts and who reacted soon",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { photoId } = await publish(anna);
        await ben.api.reactions.react.mutate({ photoId, kind: "sunglasses" });
        expect((await ben.api.photos.byId.query({ photoId })).reactions.mine).toBe("sunglasses");
        const user = cardOf(ben.profile);
        const reactions = async () => (await world.stranger().api.photos.byId.query({ photoId })).reactions;
        await eventually(reactions).toEqual({
          counts: { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 1 },
          total: 1,
          mine: null,
          recent: [{ user, kind: "sunglasses", reactedAt: expect.stringMatching(/Z$/) }],
        });
        expect((await anna.api.photos.byId.query({ photoId })).reactions.mine).toBeNull();
      },
    },
    {
      does: "names whoever reacted last, and whoever did before when that is taken back",
      run: async (world) => {
        const anna = await world.signUp();
        const { photoId } = await publish(anna);
        const [ben, carl] = await world.neighbours(2);
        if (!ben || !carl) throw new RangeError("two neighbours are two");
        for (const { api } of [ben, carl]) await api.reactions.react.mutate({ photoId, kind: "heart" });
        const reactions = async () => {
          const { total, recent } = (await anna.api.photos.byId.query({ photoId })).reactions;
          return { total, named: recent[0]?.user.userId };
        };
        await eventually(reactions).toEqual({ total: 2, named: carl.userId });
        await carl.api.reactions.remove.mutate({ photoId });
        await eventually(reactions).toEqual({ total: 1, named: ben.userId });
      },
    },
  ],
  refusals: unknown,
};
