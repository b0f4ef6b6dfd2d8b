import { expect } from "vitest";
import { addPasskey } from "../../world/passkeys.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";

const unknown = ["A".repeat(43), "", "#", "a passkey"].map(
  (passkeyId): Refusal => ({
    reason: "PASSKEY_NOT_FOUND",
    when: `the passkey is ${JSON.stringify(passkeyId)}`,
    arrange: async (world) => {
      const [{ api }] = await world.residents();
      return () => api.passkeys.rename.mutate({ passkeyId, name: "Mine" });
    },
  }),
);

/** What `passkeys.rename` promises. */
export const contractCase: ContractCase = {
  procedure: "passkeys.rename",
  behaviours: [
    {
      does: "gives one's own another name",
      run: async (world) => {
        const anna = await world.signUp();
        const { passkeyId } = await addPasskey(world, anna);
        expect(await anna.api.passkeys.rename.mutate({ passkeyId, name: " Blue key " })).toEqual({});
        expect((await anna.api.passkeys.list.query()).items).toMatchObject([{ passkeyId, name: "Blue key" }]);
      },
    },
  ],
  refusals: [
    ...unknown,
    {
      reason: "PASSKEY_NOT_FOUND",
      when: "it is somebody else's",
      arrange: async (world) => {
        const [anna, ben] = [await world.signUp(), await world.signUp()];
        const { passkeyId } = await addPasskey(world, anna);
        return () => ben.api.passkeys.rename.mutate({ passkeyId, name: "Mine" });
      },
    },
    {
      reason: "INPUT_INVALID",
      when: "the name is empty",
      fields: ["name"],
      arrange: async (world) => {
        const [{ api }] = await world.residents();
        return () => api.passkeys.rename.mutate({ passkeyId: "A".repeat(43), name: "" });
      },
    },
    needsSession(({ api }) => api.passkeys.rename.mutate({ passkeyId: "A".repeat(43), name: "Mine" })),
  ],
};
