import { expect } from "vitest";
import type { ContractCase } from "../contract-case.ts";
import { accessTokenRefusals } from "../shared/access-token-refusals.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";

/** What `users.me` promises. */
export const contractCase: ContractCase = {
  procedure: "users.me",
  behaviours: [
    {
      does: "returns the caller's own profile",
      run: async (world) => {
        const anna = await world.signUp({ status: "here" });
        expect(await anna.api.users.me.query()).toEqual(anna.profile);
      },
    },
  ],
  refusals: [
    needsSession(({ api }) => api.users.me.query()),
    needsAccount(
      async () => {},
      ({ api }) => api.users.me.query(),
    ),
    ...accessTokenRefusals,
  ],
};
