import { expect } from "vitest";
import { currentSessionId, signInAgain } from "../../world/sign-in.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { listContract } from "../shared/list-contract.ts";

/** Longer than a session lives unused, in milliseconds. */
const sixtyDaysMs = 60 * 24 * 60 * 60 * 1000;

const time = expect.stringMatching(/^\d{4}-.*Z$/);

const list = listContract(async (world) => {
  const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
  return {
    first: await currentSessionId(anna),
    ask: (page) => anna.api.session.list.query(page),
    identify: ({ sessionId }: { sessionId: string }) => sessionId,
    add: async () => (await signInAgain(world, anna)).sessionId,
    askElsewhere: (page) => ben.api.session.list.query(page),
  };
});

/** What `session.list` promises. */
export const contractCase: ContractCase = {
  procedure: "session.list",
  behaviours: [
    {
      does: "returns where one is signed in, the last used first, and which of them calls",
      run: async (world) => {
        const anna = await world.signUp({ device: "Firefox on Linux" });
        const first = await currentSessionId(anna);
        const phone = await signInAgain(world, anna, " Chrome on Android ");
        const [silent, blank] = [await signInAgain(world, anna), await signInAgain(world, anna, " ")];
        const { session } = await world.stranger().api.session.refresh.mutate(anna.session);
        const shown = { createdAt: time, lastUsedAt: time, isCurrent: false };
        const { items, nextCursor } = await phone.api.session.list.query();
        expect(items).toEqual([
          { ...shown, sessionId: first, device: "Firefox on Linux" },
          { ...shown, sessionId: blank.sessionId, device: null },
          { ...shown, sessionId: silent.sessionId, device: null },
          { ...shown, sessionId: phone.sessionId, device: "Chrome on Android", isCurrent: true },
        ]);
        expect(nextCursor).toBeNull();
        expect(Date.parse(items[0]?.lastUsedAt ?? "")).toBeGreaterThan(Date.parse(items[0]?.createdAt ?? ""));
        expect(await currentSessionId(world.binding.connectWith(session.accessToken))).toBe(first);
      },
    },
    {
      does: "returns nobody else's",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        await signInAgain(world, ben);
        expect((await anna.api.session.list.query()).items).toHaveLength(1);
      },
    },
    {
      does: "leaves out what was unused for too long",
      needs: "clock",
      run: async (world) => {
        const anna = await world.signUp();
        world.binding.clock?.advance(sixtyDaysMs);
        const { api, sessionId } = await signInAgain(world, anna);
        expect((await api.session.list.query()).items).toMatchObject([{ sessionId, isCurrent: true }]);
      },
    },
    ...list.behaviours,
  ],
  refusals: [...list.refusals, needsSession(({ api }) => api.session.list.query())],
};
