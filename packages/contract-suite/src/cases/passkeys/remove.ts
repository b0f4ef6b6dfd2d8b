import { expect } from "vitest";
import { addPasskey, presentPasskey } from "../../world/passkeys.ts";
import { failureOf } from "../../world/refusal.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";

/** What `passkeys.remove` promises. */
export const contractCase: ContractCase = {
  procedure: "passkeys.remove",
  behaviours: [
    {
      does: "removes the last one as well, which then lets nobody in, and is repeatable",
      run: async (world) => {
        const anna = await world.signUp();
        const { authenticator, passkeyId } = await addPasskey(world, anna);
        for (const _ of [1, 2]) expect(await anna.api.passkeys.remove.mutate({ passkeyId })).toEqual({});
        expect(await anna.api.passkeys.list.query()).toEqual({ items: [] });
        const presented = await presentPasskey(world, authenticator);
        const refused = await failureOf(world.stranger().api.session.signInWithPasskey.mutate(presented));
        expect(refused?.reason).toBe("PASSKEY_WRONG");
      },
    },
    {
      does: "does nothing to somebody else's",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { passkeyId } = await addPasskey(world, anna);
        expect(await ben.api.passkeys.remove.mutate({ passkeyId })).toEqual({});
        expect((await anna.api.passkeys.list.query()).items).toMatchObject([{ passkeyId }]);
      },
    },
  ],
  refusals: [
    {
      reason: "PASSKEY_NOT_FOUND",
      when: "the id cannot be one",
      arrange: async (world) => {
        const [{ api }] = await world.residents();
        return () => api.passkeys.remove.mutate({ passkeyId: "#" });
      },
    },
    needsSession(({ api }) => api.passkeys.remove.mutate({ passkeyId: "A".repeat(43) })),
  ],
};
