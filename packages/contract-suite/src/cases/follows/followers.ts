import { expect } from "vitest";
import { cardOf } from "../../world/cards.ts";
import { eventually } from "../../world/eventually.ts";
import type { Person } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { listContract, oneByOne } from "../shared/list-contract.ts";
import { impossibleUsers, stranger } from "../shared/unknown-refusals.ts";

const list = listContract(async (world) => {
  const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
  const { userId } = anna;
  const { api } = world.stranger();
  const somebodyElse = await oneByOne(world);
  return {
    ask: (page) => api.follows.followers.query({ userId, ...page }),
    identify: ({ user }: { user: { userId: string } }) => user.userId,
    add: async () => {
      const person = somebodyElse();
      await person.api.follows.follow.mutate({ userId });
      return person.userId;
    },
    askElsewhere: (page) => api.follows.followers.query({ userId: ben.userId, ...page }),
  };
});

/** An id that cannot be ours is refused; one that could be is somebody without followers. */
const impossibleIds = impossibleUsers(stranger, ({ api }, userId) => api.follows.followers.query({ userId }));

/** What `follows.followers` promises. */
export const contractCase: ContractCase = {
  procedure: "follows.followers",
  behaviours: [
    {
      does: "returns the followers' cards, newest first",
      run: async (world) => {
        const [anna, ben, cleo] = await Promise.all([world.signUp(), world.signUp(), world.signUp()]);
        const { userId } = anna;
        for (const { api } of [ben, cleo]) await api.follows.follow.mutate({ userId });
        const followers = async () => (await world.stranger().api.follows.followers.query({ userId })).items;
        const since = expect.stringMatching(/^\d{4}-.*Z$/);
        const entryOf = ({ profile }: Person) => ({ user: cardOf(profile), since });
        await eventually(followers).toEqual([entryOf(cleo), entryOf(ben)]);
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, ...impossibleIds],
};
