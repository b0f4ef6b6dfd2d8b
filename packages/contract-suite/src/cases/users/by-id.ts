import { expect } from "vitest";
import type { ContractCase } from "../contract-case.ts";
import { stranger, unknownUsers } from "../shared/unknown-refusals.ts";

const unknown = unknownUsers(stranger, ({ api }, userId) => api.users.byId.query({ userId }));

/** What `users.byId` promises. */
export const contractCase: ContractCase = {
  procedure: "users.byId",
  behaviours: [
    {
      does: "returns the profile to everybody",
      run: async (world) => {
        const { userId, profile } = await world.signUp({ displayName: "Anna" });
        const seen = await world.stranger().api.users.byId.query({ userId });
        expect(seen).toEqual({ ...profile, viewer: null });
      },
    },
    {
      does: "says how the caller and the user stand to each other",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        await anna.api.follows.follow.mutate({ userId: ben.userId });
        const [annas, bens, own] = await Promise.all([
          anna.api.users.byId.query({ userId: ben.userId }),
          ben.api.users.byId.query({ userId: anna.userId }),
          anna.api.users.byId.query({ userId: anna.userId }),
        ]);
        expect(annas.viewer).toEqual({ isSelf: false, follows: true, followedBy: false });
        expect(bens.viewer).toEqual({ isSelf: false, follows: false, followedBy: true });
        expect(own.viewer).toEqual({ isSelf: true, follows: false, followedBy: false });
      },
    },
  ],
  refusals: unknown,
};
