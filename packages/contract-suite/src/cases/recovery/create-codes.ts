import { expect } from "vitest";
import type { ContractCase } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";
import { needsPassword, refusesEmptyPassword } from "../shared/password-refusals.ts";
import { recoverWith } from "../shared/recovery.ts";

/** What `recovery.createCodes` promises. */
export const contractCase: ContractCase = {
  procedure: "recovery.createCodes",
  behaviours: [
    {
      does: "returns ten codes, no two alike, and keeps none as it is",
      run: async (world) => {
        const { api, password } = await world.signUp();
        const { codes } = await api.recovery.createCodes.mutate({ password });
        expect(new Set(codes).size).toBe(10);
        for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        const find = async (text: string) => (await world.binding.storage?.find(text)) ?? [];
        for (const code of codes) expect(await find(code.replaceAll("-", ""))).toEqual([]);
      },
    },
    {
      does: "puts new ones in the place of all of before",
      run: async (world) => {
        const anna = await world.signUp();
        const { password } = anna;
        const [first, second] = [
          await anna.api.recovery.createCodes.mutate({ password }),
          await anna.api.recovery.createCodes.mutate({ password }),
        ];
        expect(await anna.api.recovery.status.query()).toEqual({ left: 10, createdAt: second.createdAt });
        expect(await recoverWith(world, anna, first.codes[0])).toBe("RECOVERY_CODE_WRONG");
        expect(await recoverWith(world, anna, second.codes[0])).toBeUndefined();
      },
    },
  ],
  refusals: [
    needsPassword((api, password) => api.recovery.createCodes.mutate({ password })),
    refusesEmptyPassword((api, password) => api.recovery.createCodes.mutate({ password })),
    needsSession(({ api }) => api.recovery.createCodes.mutate({ password: "anything at all" })),
    needsAccount(
      async ({ password }) => password,
      ({ api }, password) => api.recovery.createCodes.mutate({ password }),
    ),
  ],
};
