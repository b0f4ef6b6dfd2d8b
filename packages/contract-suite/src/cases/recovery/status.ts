import { expect } from "vitest";
import { signInAgain } from "../../world/sign-in.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";
import { createCodes, recoveredPassword, recoverWith } from "../shared/recovery.ts";

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
        const { api } = await signInAgain(world, { ...anna, password: recoveredPassword });
        expect(await api.recovery.status.query()).toMatchObject({ left: 9 });
      },
    },
  ],
  refusals: [needsSession(({ api }) => api.recovery.status.query())],
};
