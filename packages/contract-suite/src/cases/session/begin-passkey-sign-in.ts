import { expect } from "vitest";
import type { ContractCase } from "../contract-case.ts";

/** What `session.beginPasskeySignIn` promises. */
export const contractCase: ContractCase = {
  procedure: "session.beginPasskeySignIn",
  behaviours: [
    {
      does: "gives out a new challenge each time, and names nobody",
      run: async (world) => {
        const { api } = world.stranger();
        const [first, second] = [
          await api.session.beginPasskeySignIn.mutate({}),
          await api.session.beginPasskeySignIn.mutate({}),
        ];
        const rpId = new URL(world.binding.origin).hostname;
        expect(first.options).toEqual({
          rpId,
          challenge: expect.stringMatching(/^[\w-]{43}$/),
          timeout: 300_000,
          userVerification: "required",
        });
        expect(second.options.challenge).not.toBe(first.options.challenge);
      },
    },
  ],
  refusals: [
    {
      reason: "PASSKEYS_UNAVAILABLE",
      when: "the service is reached under an IP address",
      arrange: async (world) => () => world.binding.connectAt("127.0.0.1").api.session.beginPasskeySignIn.mutate({}),
    },
  ],
};
