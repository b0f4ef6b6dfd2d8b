import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import { eventually } from "../../world/eventually.ts";
import { publish } from "../../world/photos.ts";
import type { ContractCase } from "../contract-case.ts";
import { listContract, oneByOne } from "../shared/list-contract.ts";
import { impossiblePhotos, stranger } from "../shared/unknown-refusals.ts";

const list = listContract(async (world) => {
  const anna = await world.signUp();
  const [{ photoId }, other] = await Promise.all([publish(anna), publish(anna)]);
  const { api } = world.stranger();
  const somebodyElse = await oneByOne(world);
  return {
    ask: (page) => api.reactions.byPhoto.query({ photoId, ...page }),
    identify: ({ user }: { user: { userId: string } }) => user.userId,
    add: async () => {
      const person = somebodyElse();
      await person.api.reactions.react.mutate({ photoId, kind: "heart" });
      return person.userId;
    },
    askElsewhere: (page) => api.reactions.byPhoto.query({ photoId: other.photoId, ...page }),
  };
});

/** An id that cannot be ours is refused; one that could be is a photo nobody has reacted to. */
const impossibleIds = impossiblePhotos(stranger, ({ api }, photoId) => api.reactions.byPhoto.query({ photoId }));

/** What `reactions.byPhoto` promises. */
export const contractCase: ContractCase = {
  procedure: "reactions.byPhoto",
  behaviours: [
    {
      does: "returns who reacted, how and when",
      run: async (world) => {
        const anna = await world.signUp({ displayName: "Anna" });
        const { photoId } = await publish(anna);
        await anna.api.reactions.react.mutate({ photoId, kind: "thumbsUp" });
        const user = cardOf(anna.profile);
        await eventually(() => world.stranger().api.reactions.byPhoto.query({ photoId })).toEqual({
          items: [{ user, kind: "thumbsUp", reactedAt: expect.stringMatching(/^\d{4}-.*Z$/) }],
          nextCursor: null,
        });
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, ...impossibleIds],
};
