import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";
import { unknownUserIds } from "../shared/unknown-ids.ts";
import { resident, unknownUsers } from "../shared/unknown-refusals.ts";

const unknown = unknownUsers(resident, ({ api }, userId) => api.follows.follow.mutate({ userId }));

/** What `follows.follow` promises. */
export const contractCase: ContractCase = {
  procedure: "follows.follow",
  behaviours: [
    {
      does: "shows on both sides and in both counts, once however often it is repeated",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { userId } = ben;
        for (const _ of [1, 2]) {
          expect(await anna.api.follows.follow.mutate({ userId })).toEqual({ userId, follows: true });
        }
        expect((await anna.api.users.byId.query({ userId })).viewer?.follows).toBe(true);
        // The stream is ordered: when the way back is counted, a second follow would have been counted too.
        await ben.api.follows.follow.mutate({ userId: anna.userId });
        const counts = async () => [(await anna.api.users.me.query()).counts, (await ben.api.users.me.query()).counts];
        const one = { photos: 0, followers: 1, followed: 1 };
        await eventually(counts).toEqual([one, one]);
      },
    },
  ],
  refusals: [
    ...unknown,
    {
      reason: "SELF_FOLLOW",
      when: "the user is the caller",
      arrange: async (world) => {
        const [{ api, userId }] = await world.residents();
        return () => api.follows.follow.mutate({ userId });
      },
    },
    {
      reason: "USER_NOT_FOUND",
      when: "the user's account is gone",
      arrange: async (world) => {
        const [[anna], ben] = await Promise.all([world.residents(), world.signUp()]);
        await ben.api.users.remove.mutate({ password: ben.password });
        return () => anna.api.follows.follow.mutate({ userId: ben.userId });
      },
    },
    needsSession(({ api }) => api.follows.follow.mutate({ userId: "anybody" })),
    needsAccount(
      async () => {},
      ({ api }) => api.follows.follow.mutate({ userId: unknownUserIds[0] ?? "" }),
    ),
  ],
};
