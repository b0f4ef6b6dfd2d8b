import { expect } from "vitest";
import { addPasskey } from "../../world/passkeys.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";

const time = expect.stringMatching(/^\d{4}-.*Z$/);

/** What `passkeys.list` promises. */
export const contractCase: ContractCase = {
  procedure: "passkeys.list",
  behaviours: [
    {
      does: "returns one's own, the newest first, and nobody else's",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        expect(await anna.api.passkeys.list.query()).toEqual({ items: [] });
        const phone = await addPasskey(world, anna, { name: "Phone" });
        const key = await addPasskey(world, anna, { name: "Key" });
        expect((await anna.api.passkeys.list.query()).items).toEqual([
          { passkeyId: key.passkeyId, name: "Key", createdAt: time, lastUsedAt: null },
          { passkeyId: phone.passkeyId, name: "Phone", createdAt: time, lastUsedAt: null },
        ]);
        expect(await ben.api.passkeys.list.query()).toEqual({ items: [] });
      },
    },
  ],
  refusals: [needsSession(({ api }) => api.passkeys.list.query())],
};
