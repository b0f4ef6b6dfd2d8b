import { expect } from "vitest";
import { openLiveStream } from "../../world/live-stream.ts";
import { failureOf } from "../../world/refusal.ts";
import { currentSessionId, signInAgain } from "../../world/sign-in.ts";
import type { Person, World } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { asInput } from "../shared/as-input.ts";
import { needsSession } from "../shared/caller-refusals.ts";

/** Returns why a session cannot be renewed, undefined when it can. */
async function refusalOfRenewal(world: World, { refreshToken }: { refreshToken: string }): Promise<unknown> {
  return (await failureOf(world.stranger().api.session.refresh.mutate({ refreshToken })))?.reason;
}

const follow = (follower: Person, { userId }: Person) => follower.api.follows.follow.mutate({ userId });

/** Returns the procedures, called with somebody's access token and nothing that could renew it. */
const callsOf = (world: World, { session }: Person) => world.binding.connectWith(session.accessToken).api;

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
      does: "has its access token refused and its stream ended, and those of no other",
      needs: "live",
      run: async (world) => {
        const anna = await world.signUp();
        const [lost, kept] = [await signInAgain(world, anna), await signInAgain(world, anna)];
        const [cut, open] = [openLiveStream(lost), openLiveStream(kept)];
        for (const stream of [cut, open]) expect((await stream.next()).data.type).toBe("ready");
        await anna.api.session.end.mutate({ sessionId: lost.sessionId });
        expect((await failureOf(lost.api.users.me.query()))?.reason).toBe("SESSION_ENDED");
        expect((await failureOf(cut.next()))?.reason).toBe("SESSION_ENDED");
        expect(await kept.api.users.me.query()).toEqual(anna.profile);
        await follow(await world.signUp(), anna);
        expect((await open.next()).data.type).toBe("notification");
        open.close();
      },
    },
    {
      does: "ends the caller's own like any other",
      run: async (world) => {
        const anna = await world.signUp();
        await anna.api.session.end.mutate({ sessionId: await currentSessionId(anna) });
        expect(await refusalOfRenewal(world, anna.session)).toBe("SESSION_NOT_FOUND");
        expect((await failureOf(callsOf(world, anna).users.me.query()))?.reason).toBe("SESSION_ENDED");
      },
    },
    {
      does: "does nothing to somebody else's",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        expect(await ben.api.session.end.mutate({ sessionId: await currentSessionId(anna) })).toEqual({});
        expect(await callsOf(world, anna).users.me.query()).toEqual(anna.profile);
        expect(await refusalOfRenewal(world, anna.session)).toBeUndefined();
      },
    },
  ],
  refusals: [...impossibleIds, needsSession(({ api }) => api.session.end.mutate({ sessionId: "A".repeat(26) }))],
};
