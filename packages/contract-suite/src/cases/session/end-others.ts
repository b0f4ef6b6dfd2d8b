import pLimit from "p-limit";
import { expect } from "vitest";
import { openLiveStream } from "../../world/live-stream.ts";
import { failureOf } from "../../world/refusal.ts";
import { currentSessionId, signInAgain } from "../../world/sign-in.ts";
import type { World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";

/** More than are ended in one request. */
const many = 30;

/** Fewer sign-ins than are taken for guessing while they are all under way. */
const fewAtOnce = 5;

/** Returns why a session can be neither used nor renewed, undefined where it can. */
async function refusalsOf(world: World, { accessToken, refreshToken }: { accessToken: string; refreshToken: string }) {
  const used = await failureOf(world.binding.connectWith(accessToken).api.users.me.query());
  const renewed = await failureOf(world.stranger().api.session.refresh.mutate({ refreshToken }));
  return [used?.reason, renewed?.reason];
}

/** What `session.endOthers` promises. */
export const contractCase: ContractCase = {
  procedure: "session.endOthers",
  behaviours: [
    {
      does: "ends every session of the caller's but the one that calls, with their streams, and is repeatable",
      needs: "live",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const [phone, tablet] = [await signInAgain(world, anna), await signInAgain(world, anna)];
        const stream = openLiveStream(tablet);
        expect((await stream.next()).data.type).toBe("ready");
        for (const _ of [1, 2]) expect(await phone.api.session.endOthers.mutate()).toEqual({});
        const { items } = await phone.api.session.list.query();
        expect(items.map(({ sessionId }) => sessionId)).toEqual([phone.sessionId]);
        for (const { session } of [anna, tablet]) {
          expect(await refusalsOf(world, session)).toEqual(["SESSION_ENDED", "SESSION_NOT_FOUND"]);
        }
        expect((await failureOf(stream.next()))?.reason).toBe("SESSION_ENDED");
        for (const { session } of [phone, ben])
          expect(await refusalsOf(world, session)).toEqual([undefined, undefined]);
      },
    },
    {
      does: "ends as many as there are",
      run: async (world) => {
        const anna = await world.signUp();
        const inTurn = pLimit(fewAtOnce);
        const others = await Promise.all(Array.from({ length: many }, () => inTurn(() => signInAgain(world, anna))));
        await anna.api.session.endOthers.mutate();
        const { items } = await anna.api.session.list.query({ limit: 100 });
        expect(items.map(({ sessionId }) => sessionId)).toEqual([await currentSessionId(anna)]);
        const failures = await Promise.all(others.map(({ api }) => failureOf(api.users.me.query())));
        expect(new Set(failures.map((failure) => failure?.reason))).toEqual(new Set(["SESSION_ENDED"]));
      },
    },
  ],
  refusals: [needsSession(({ api }) => api.session.endOthers.mutate())],
};
