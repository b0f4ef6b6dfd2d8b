import { expect } from "vitest";
import { addPasskey } from "../../world/passkeys.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";
import { needsPassword } from "../shared/password-refusals.ts";

/** `limits.passkeys`. */
const most = 20;

/** What `passkeys.beginRegistration` promises. */
export const contractCase: ContractCase = {
  procedure: "passkeys.beginRegistration",
  behaviours: [
    {
      does: "asks for a credential that signs in without a username, and for none that is there already",
      run: async (world) => {
        const anna = await world.signUp({ displayName: "Anna" });
        const { passkeyId } = await addPasskey(world, anna);
        const { password, userId, username } = anna;
        const { ticket, options } = await anna.api.passkeys.beginRegistration.mutate({ password });
        const id = Buffer.from(userId).toString("base64url");
        expect(options).toMatchObject({
          rp: { id: new URL(world.binding.origin).hostname, name: "Quick Photos" },
          user: { id, name: username, displayName: "Anna" },
          attestation: "none",
          authenticatorSelection: { residentKey: "required", userVerification: "required" },
          excludeCredentials: [{ id: passkeyId, type: "public-key", transports: ["internal"] }],
        });
        expect(Buffer.from(options.challenge, "base64url")).toHaveLength(32);
        const again = await anna.api.passkeys.beginRegistration.mutate({ password });
        expect(again.options.challenge).not.toBe(options.challenge);
        expect(again.ticket).not.toBe(ticket);
      },
    },
  ],
  refusals: [
    needsPassword((api, password) => api.passkeys.beginRegistration.mutate({ password })),
    {
      reason: "PASSKEYS_TOO_MANY",
      when: "there are twenty already",
      // There hashing costs next to nothing.
      needs: "storage",
      arrange: async (world) => {
        const anna = await world.signUp();
        for (let count = 0; count < most; count++) await addPasskey(world, anna);
        return () => anna.api.passkeys.beginRegistration.mutate({ password: anna.password });
      },
    },
    needsSession(({ api }) => api.passkeys.beginRegistration.mutate({ password: "anything at all" })),
    needsAccount(
      async ({ password }) => password,
      ({ api }, password) => api.passkeys.beginRegistration.mutate({ password }),
    ),
  ],
};
