import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { failureOf } from "../../world/refusal.ts";
import { createUsername } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";

/** What `users.byUsername` promises. */
export const contractCase: ContractCase = {
  procedure: "users.byUsername",
  behaviours: [
    {
      does: "returns the same as users.byId, whatever the case of the username",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const byId = await ben.api.users.byId.query({ userId: anna.userId });
        const byUsername = (username: string) => ben.api.users.byUsername.query({ username });
        await eventually(() => byUsername(anna.username)).toEqual(byId);
        await eventually(() => byUsername(anna.username.toUpperCase())).toEqual(byId);
      },
    },
    {
      does: "follows a user to another username",
      run: async (world) => {
        const { api, userId, username } = await world.signUp();
        const renamed = createUsername();
        await api.users.update.mutate({ username: renamed });
        await eventually(async () => (await api.users.byUsername.query({ username: renamed })).userId).toBe(userId);
        const old = await failureOf(api.users.byUsername.query({ username }));
        expect(old?.reason).toBe("USER_NOT_FOUND");
      },
    },
  ],
  refusals: [
    {
      reason: "USER_NOT_FOUND",
      when: "nobody has the username",
      arrange: async (world) => () => world.stranger().api.users.byUsername.query({ username: createUsername() }),
    },
    {
      reason: "INPUT_INVALID",
      when: "nobody could have the username",
      fields: ["username"],
      arrange: async (world) => () => world.stranger().api.users.byUsername.query({ username: "HANDLE#an" }),
    },
  ],
};
