import { expect } from "vitest";
import { failureOf } from "../../world/refusal.ts";
import type { ContractCase } from "../contract-case.ts";
import { asInput } from "../shared/as-input.ts";

/** What `session.signOut` promises. */
export const contractCase: ContractCase = {
  procedure: "session.signOut",
  behaviours: [
    {
      does: "ends the session, and is repeatable",
      run: async (world) => {
        const { session } = await world.signUp();
        const { refreshToken } = session;
        const { api } = world.stranger();
        expect(await api.session.signOut.mutate({ refreshToken })).toEqual({});
        expect(await api.session.signOut.mutate({ refreshToken })).toEqual({});
        const refused = await failureOf(api.session.refresh.mutate({ refreshToken }));
        expect(refused?.reason).toBe("SESSION_NOT_FOUND");
      },
    },
    {
      does: "has the access token refused, also one from before a renewal",
      run: async (world) => {
        const { session } = await world.signUp();
        const { session: renewed } = await world.stranger().api.session.refresh.mutate(session);
        await world.stranger().api.session.signOut.mutate({ refreshToken: session.refreshToken });
        for (const { accessToken } of [session, renewed]) {
          const { api } = world.binding.connectWith(accessToken);
          expect((await failureOf(api.users.me.query()))?.reason).toBe("SESSION_ENDED");
        }
      },
    },
    {
      does: "ends nothing for who knows which session it is and guesses the secret",
      run: async (world) => {
        const { session } = await world.signUp();
        const { api } = world.stranger();
        const guess = `${session.refreshToken.slice(0, -43)}${"g".repeat(43)}`;
        expect(await api.session.signOut.mutate({ refreshToken: guess })).toEqual({});
        expect(await failureOf(api.session.refresh.mutate({ refreshToken: session.refreshToken }))).toBeNull();
      },
    },
    {
      does: "takes a token that never was for one that has ended",
      run: async (world) => {
        expect(await world.stranger().api.session.signOut.mutate({ refreshToken: "let me out" })).toEqual({});
      },
    },
  ],
  refusals: [
    {
      reason: "INPUT_INVALID",
      when: "no refresh token is given",
      fields: ["refreshToken"],
      arrange: async (world) => () => world.stranger().api.session.signOut.mutate(asInput({})),
    },
  ],
};
