import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { impossibleUsers, resident } from "../shared/unknown-refusals.ts";

/** An id that cannot be ours is refused; under one that could be, there is nobody to unfollow. */
const impossibleIds = impossibleUsers(resident, ({ api }, userId) => api.follows.unfollow.mutate({ userId }));

/** What `follows.unfollow` promises. */
export const contractCase: ContractCase = {
  procedure: "follows.unfollow",
  behaviours: [
    {
      does: "undoes a follow on both sides and in both counts, and is repeatable",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { userId } = ben;
        await anna.api.follows.follow.mutate({ userId });
        const counts = async () => [
          (await anna.api.users.me.query()).counts.followed,
          (await ben.api.users.me.query()).counts.followers,
        ];
        await eventually(counts).toEqual([1, 1]);
        for (const _ of [1, 2]) {
          expect(await anna.api.follows.unfollow.mutate({ userId })).toEqual({ userId, follows: false });
        }
        expect((await anna.api.users.byId.query({ userId })).viewer?.follows).toBe(false);
        await eventually(counts).toEqual([0, 0]);
        await eventually(() => ben.api.follows.followers.query({ userId })).toEqual({ items: [], nextCursor: null });
      },
    },
    {
      does: "leaves the way back alone",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        await ben.api.follows.follow.mutate({ userId: anna.userId });
        await anna.api.follows.unfollow.mutate({ userId: ben.userId });
        expect((await anna.api.users.byId.query({ userId: ben.userId })).viewer?.followedBy).toBe(true);
      },
    },
  ],
  refusals: [...impossibleIds, needsSession(({ api }) => api.follows.unfollow.mutate({ userId: "anybody" }))],
};
