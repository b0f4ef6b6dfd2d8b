import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import type { ContractCase } from "../contract-case.ts";
import { listContract, oneByOne } from "../shared/list-contract.ts";
import { impossibleUsers, stranger } from "../shared/unknown-refusals.ts";

const list = listContract(async (world) => {
  const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
  const { api } = world.stranger();
  const somebodyElse = await oneByOne(world);
  return {
    ask: (page) => api.follows.followed.query({ userId: anna.userId, ...page }),
    identify: ({ user }: { user: { userId: string } }) => user.userId,
    add: async () => {
      const { userId } = somebodyElse();
      await anna.api.follows.follow.mutate({ userId });
      return userId;
    },
    askElsewhere: (page) => api.follows.followed.query({ userId: ben.userId, ...page }),
  };
});

/** An id that cannot be ours is refused; one that could be is somebody who follows nobody. */
const impossibleIds = impossibleUsers(stranger, ({ api }, userId) => api.follows.followed.query({ userId }));

/** What `follows.followed` promises. */
export const contractCase: ContractCase = {
  procedure: "follows.followed",
  behaviours: [
    {
      does: "returns the cards of those who are followed, at once",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp({ displayName: "Ben" })]);
        await anna.api.follows.follow.mutate({ userId: ben.userId });
        expect(await world.stranger().api.follows.followed.query({ userId: anna.userId })).toEqual({
          items: [{ user: cardOf(ben.profile), since: expect.stringMatching(/^\d{4}-.*Z$/) }],
          nextCursor: null,
        });
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, ...impossibleIds],
};
