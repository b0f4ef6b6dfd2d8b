import { expect } from "vitest";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { createCodes, recoverWith } from "../shared/recovery.ts";

/** What `recovery.status` promises. */
export const contractCase: ContractCase = {
  procedure: "recovery.status",
  behaviours: [
    {
      does: "returns none before there are any, and then how many are left",
      run: async (world) => {
        const anna = await world.signUp();
        expect(await anna.api.recovery.status.query()).toEqual({ left: 0, createdAt: null });
        const [code] = await createCodes(anna);
        expect((await anna.api.recovery.status.query()).left).toBe(10);
        await recoverWith(world, anna, code);
        expect(await anna.api.recovery.status.query()).toMatchObject({ left: 9 });
      },
    },
  ],
  refusals: [needsSession(({ api }) => api.recovery.status.query())],
};
