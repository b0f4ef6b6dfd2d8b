import { expect } from "vitest";
import { type Authenticator, createAuthenticator } from "../../world/authenticator.ts";
import { addPasskey, presentPasskey } from "../../world/passkeys.ts";
import { failureOf } from "../../world/refusal.ts";
import type { World } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";

/** Longer than a challenge may be answered, in milliseconds. */
const sixMinutesMs = 6 * 60 * 1000;

async function reasonOf(call: Promise<unknown>) {
  return (await failureOf(call))?.reason;
}

type Presented = Awaited<ReturnType<typeof presentPasskey>>;

function wrong(when: string, present: (world: World) => Promise<Presented>, needs?: "clock"): Refusal {
  return {
    reason: "PASSKEY_WRONG",
    when,
    ...(needs ? { needs } : {}),
    arrange: async (world) => {
      const presented = await present(world);
      return () => world.stranger().api.session.signInWithPasskey.mutate(presented);
    },
  };
}

function mischief(when: string, how: Parameters<Authenticator["get"]>[1]): Refusal {
  return wrong(when, async (world) => {
    const { authenticator } = await addPasskey(world, await world.signUp());
    return presentPasskey(world, authenticator, how);
  });
}

/** What `session.signInWithPasskey` promises. */
export const contractCase: ContractCase = {
  procedure: "session.signInWithPasskey",
  behaviours: [
    {
      does: "returns the profile and a session of its own, without a username, and notes when",
      run: async (world) => {
        const anna = await world.signUp();
        const { authenticator } = await addPasskey(world, anna);
        for (const device of ["Phone", "Laptop"]) {
          const presented = { ...(await presentPasskey(world, authenticator)), device };
          const signedIn = await world.stranger().api.session.signInWithPasskey.mutate(presented);
          expect(signedIn.user).toEqual(anna.profile);
          const { api } = world.binding.connectWith(signedIn.session.accessToken);
          const current = (await api.session.list.query()).items.filter(({ isCurrent }) => isCurrent);
          expect(current).toMatchObject([{ device }]);
        }
        const [passkey] = (await anna.api.passkeys.list.query()).items;
        expect(Date.parse(passkey?.lastUsedAt ?? "")).toBeGreaterThan(Date.parse(passkey?.createdAt ?? ""));
      },
    },
    {
      does: "opens one session for one answer, however many present it",
      run: async (world) => {
        const anna = await world.signUp();
        const { authenticator } = await addPasskey(world, anna);
        const presented = await presentPasskey(world, authenticator);
        const call = () => reasonOf(world.stranger().api.session.signInWithPasskey.mutate(presented));
        const reasons = await Promise.all(Array.from({ length: 5 }, call));
        expect(reasons.filter((reason) => reason === undefined)).toHaveLength(1);
        expect(await call()).toBe("PASSKEY_WRONG");
        expect((await anna.api.session.list.query()).items).toHaveLength(2);
      },
    },
    {
      does: "takes an authenticator that counts no signatures, as those that sync do not",
      run: async (world) => {
        const { authenticator } = await addPasskey(world, await world.signUp());
        for (const _ of [1, 2]) {
          const presented = await presentPasskey(world, authenticator, { counter: 0 });
          expect(await reasonOf(world.stranger().api.session.signInWithPasskey.mutate(presented))).toBeUndefined();
        }
      },
    },
  ],
  refusals: [
    wrong("nobody has the passkey", async (world) => {
      const [{ userId }] = await world.residents();
      const userHandle = Buffer.from(userId).toString("base64url");
      return presentPasskey(world, createAuthenticator(world.binding.origin), { userHandle });
    }),
    wrong("it is said to be somebody else's", async (world) => {
      const [anna, ben] = [await world.signUp(), await world.signUp()];
      const { authenticator } = await addPasskey(world, anna);
      return presentPasskey(world, authenticator, { userHandle: Buffer.from(ben.userId).toString("base64url") });
    }),
    wrong("somebody else's key has signed", async (world) => {
      const { authenticator } = await addPasskey(world, await world.signUp());
      const other = createAuthenticator(world.binding.origin, Buffer.from(authenticator.id, "base64url"));
      const { userHandle } = (await presentPasskey(world, authenticator)).credential.response;
      return presentPasskey(world, other, { userHandle: userHandle ?? "" });
    }),
    wrong("the account is gone", async (world) => {
      const anna = await world.signUp();
      const { authenticator } = await addPasskey(world, anna);
      await anna.api.users.remove.mutate({ password: anna.password });
      return presentPasskey(world, authenticator);
    }),
    wrong("a later challenge has been answered", async (world) => {
      const { authenticator } = await addPasskey(world, await world.signUp());
      const first = await presentPasskey(world, authenticator, { counter: 0 });
      const second = await presentPasskey(world, authenticator, { counter: 0 });
      await world.stranger().api.session.signInWithPasskey.mutate(second);
      return first;
    }),
    wrong(
      "six minutes have passed",
      async (world) => {
        const { authenticator } = await addPasskey(world, await world.signUp());
        const presented = await presentPasskey(world, authenticator);
        world.binding.clock?.advance(sixMinutesMs);
        return presented;
      },
      "clock",
    ),
    wrong("the challenge was for a registration", async (world) => {
      const anna = await world.signUp();
      const { authenticator } = await addPasskey(world, anna);
      const { ticket, options } = await anna.api.passkeys.beginRegistration.mutate({ password: anna.password });
      const { rp, challenge, timeout } = options;
      const asked = { rpId: rp.id, challenge, timeout, userVerification: "required" as const };
      return { ticket, credential: authenticator.get(asked) };
    }),
    wrong("the ticket is none", async (world) => {
      const { authenticator } = await addPasskey(world, await world.signUp());
      return { ...(await presentPasskey(world, authenticator)), ticket: "none" };
    }),
    mischief("it was signed on another page", { origin: "https://attacker.example" }),
    mischief("it was signed for another service", { rpId: "attacker.example" }),
    mischief("another challenge was signed", { challenge: "A".repeat(43) }),
    mischief("nobody has shown who they are", { flags: 0x01 }),
    mischief("the authenticator says nobody's it is", { userHandle: "AA" }),
    wrong("its counter has gone back", async (world) => {
      const { authenticator } = await addPasskey(world, await world.signUp());
      const first = await presentPasskey(world, authenticator, { counter: 7 });
      await world.stranger().api.session.signInWithPasskey.mutate(first);
      return presentPasskey(world, authenticator, { counter: 7 });
    }),
    {
      reason: "INPUT_INVALID",
      when: "the credential is none",
      fields: ["credential"],
      arrange: async (world) => {
        const { ticket } = await world.stranger().api.session.beginPasskeySignIn.mutate({});
        const credential = { id: "#", response: { clientDataJSON: "", authenticatorData: "é", signature: "" } };
        return () => world.stranger().api.session.signInWithPasskey.mutate({ ticket, credential });
      },
    },
  ],
};
