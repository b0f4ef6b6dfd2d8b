import { expect } from "vitest";
import { failureOf } from "../../world/refusal.ts";
import { currentSessionId, signInAgain } from "../../world/sign-in.ts";
import type { World } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { asInput } from "../shared/as-input.ts";
import { needsSession } from "../shared/caller-refusals.ts";

/** Returns why a session cannot be renewed, undefined when it can. */
async function refusalOfRenewal(world: World, { refreshToken }: { refreshToken: string }): Promise<unknown> {
  return (await failureOf(world.stranger().api.session.refresh.mutate({ refreshToken })))?.reason;
}

const impossibleIds = [undefined, "", "a session", `${"A".repeat(21)}#`, "A".repeat(27), 7].map(
  (sessionId): Refusal => ({
    reason: "INPUT_INVALID",
    when: `the session id is ${JSON.stringify(sessionId)}`,
    fields: ["sessionId"],
    arrange: async (world) => {
      const [{ api }] = await world.residents();
      return () => api.session.end.mutate(asInput({ sessionId }));
    },
  }),
);

/** What `session.end` promises. */
export const contractCase: ContractCase = {
  procedure: "session.end",
  behaviours: [
    {
      does: "ends one of one's own, so that it cannot be renewed, and no other; and is repeatable",
      run: async (world) => {
        const anna = await world.signUp();
        const [lost, kept] = [await signInAgain(world, anna), await signInAgain(world, anna)];
        const { sessionId } = lost;
        for (const _ of [1, 2]) expect(await anna.api.session.end.mutate({ sessionId })).toEqual({});
        const { items } = await anna.api.session.list.query();
        expect(items.map((item) => item.sessionId)).toEqual([kept.sessionId, await currentSessionId(anna)]);
        expect(await refusalOfRenewal(world, lost.session)).toBe("SESSION_NOT_FOUND");
        expect(await refusalOfRenewal(world, kept.session)).toBeUndefined();
      },
    },
    {
      does: "leaves its access token to expire by itself",
      run: async (world) => {
        const anna = await world.signUp();
        const { api, sessionId } = await signInAgain(world, anna);
        await anna.api.session.end.mutate({ sessionId });
        expect(await api.users.me.query()).toEqual(anna.profile);
      },
    },
    {
      does: "ends the caller's own like any other",
      run: async (world) => {
        const anna = await world.signUp();
        await anna.api.session.end.mutate({ sessionId: await currentSessionId(anna) });
        expect(await refusalOfRenewal(world, anna.session)).toBe("SESSION_NOT_FOUND");
      },
    },
    {
      does: "does nothing to somebody else's",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        expect(await ben.api.session.end.mutate({ sessionId: await currentSessionId(anna) })).toEqual({});
        expect(await refusalOfRenewal(world, anna.session)).toBeUndefined();
      },
    },
  ],
  refusals: [...impossibleIds, needsSession(({ api }) => api.session.end.mutate({ sessionId: "A".repeat(26) }))],
};
