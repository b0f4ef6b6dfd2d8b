import { expect } from "vitest";
import { type Authenticator, createAuthenticator } from "../../world/authenticator.ts";
import { addPasskey } from "../../world/passkeys.ts";
import { failureOf } from "../../world/refusal.ts";
import type { World } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";
import { needsSession } from "../shared/caller-refusals.ts";

type Mischief = Parameters<Authenticator["create"]>[1];

const name = "Phone";

async function begin(world: World) {
  const anna = await world.signUp();
  const { ticket, options } = await anna.api.passkeys.beginRegistration.mutate({ password: anna.password });
  return { anna, ticket, options, authenticator: createAuthenticator(world.binding.origin) };
}

function invalid(when: string, mischief: Mischief): Refusal {
  return {
    reason: "PASSKEY_INVALID",
    when,
    arrange: async (world) => {
      const { anna, ticket, options, authenticator } = await begin(world);
      const credential = authenticator.create(options, mischief);
      return () => anna.api.passkeys.register.mutate({ ticket, credential, name });
    },
  };
}

const nothing = { id: "A".repeat(43), response: { clientDataJSON: "AA", attestationObject: "AA" } };

/** What `passkeys.register` promises. */
export const contractCase: ContractCase = {
  procedure: "passkeys.register",
  behaviours: [
    {
      does: "stores a passkey under its name, and is repeatable",
      run: async (world) => {
        const { anna, ticket, options, authenticator } = await begin(world);
        const credential = authenticator.create(options);
        for (const _ of [1, 2]) {
          const added = await anna.api.passkeys.register.mutate({ ticket, credential, name });
          expect(added).toMatchObject({ passkeyId: authenticator.id, name, lastUsedAt: null });
        }
        expect((await anna.api.passkeys.list.query()).items).toHaveLength(1);
      },
    },
    {
      does: "leaves somebody else's passkey of the same id as it is",
      run: async (world) => {
        const [anna, ben] = await Promise.all([world.signUp(), world.signUp()]);
        const { authenticator, passkeyId } = await addPasskey(world, anna);
        const id = Buffer.from(authenticator.id, "base64url");
        await addPasskey(world, ben, { authenticator: createAuthenticator(world.binding.origin, id) });
        for (const { api } of [anna, ben]) {
          expect((await api.passkeys.list.query()).items).toMatchObject([{ passkeyId }]);
        }
      },
    },
    {
      does: "makes one passkey of one challenge",
      run: async (world) => {
        const { anna, ticket, options, authenticator } = await begin(world);
        const { api } = anna;
        await api.passkeys.register.mutate({ ticket, credential: authenticator.create(options), name });
        const credential = createAuthenticator(world.binding.origin).create(options);
        const refused = await failureOf(api.passkeys.register.mutate({ ticket, credential, name }));
        expect(refused?.reason).toBe("PASSKEY_INVALID");
      },
    },
  ],
  refusals: [
    invalid("it was made on another page", { origin: "https://attacker.example" }),
    invalid("it was made for another service", { rpId: "attacker.example" }),
    invalid("it was made for another challenge", { challenge: "A".repeat(43) }),
    invalid("nobody has shown who they are", { flags: 0x41 }),
    invalid("it comes with an attestation that nobody asked for", { format: "fido-u2f" }),
    {
      reason: "PASSKEY_INVALID",
      when: "it is none",
      arrange: async (world) => {
        const { anna, ticket } = await begin(world);
        return () => anna.api.passkeys.register.mutate({ ticket, credential: nothing, name });
      },
    },
    {
      reason: "PASSKEY_INVALID",
      when: "the challenge was somebody else's",
      arrange: async (world) => {
        const { ticket, options, authenticator } = await begin(world);
        const [ben] = await world.residents();
        return () => ben.api.passkeys.register.mutate({ ticket, credential: authenticator.create(options), name });
      },
    },
    {
      reason: "PASSKEY_INVALID",
      when: "the challenge was for a sign-in",
      arrange: async (world) => {
        const { anna, options, authenticator } = await begin(world);
        const { ticket, options: asked } = await world.stranger().api.session.beginPasskeySignIn.mutate({});
        const credential = authenticator.create({ ...options, challenge: asked.challenge });
        return () => anna.api.passkeys.register.mutate({ ticket, credential, name });
      },
    },
    {
      reason: "PASSKEY_KNOWN",
      when: "there is one with its id already",
      arrange: async (world) => {
        const { anna, options, ticket } = await begin(world);
        const { authenticator } = await addPasskey(world, anna);
        return () => anna.api.passkeys.register.mutate({ ticket, credential: authenticator.create(options), name });
      },
    },
    {
      reason: "INPUT_INVALID",
      when: "it has no name",
      fields: ["name"],
      arrange: async (world) => {
        const [{ api }] = await world.residents();
        return () => api.passkeys.register.mutate({ ticket: "none", credential: nothing, name: " " });
      },
    },
    needsSession(({ api }) => api.passkeys.register.mutate({ ticket: "none", credential: nothing, name })),
    {
      reason: "SESSION_ENDED",
      when: "the caller's account is gone",
      arrange: async (world) => {
        const { anna, ticket, options, authenticator } = await begin(world);
        await anna.api.users.remove.mutate({ password: anna.password });
        const { api } = world.binding.connectWith(anna.session.accessToken);
        return () => api.passkeys.register.mutate({ ticket, credential: authenticator.create(options), name });
      },
    },
  ],
};
