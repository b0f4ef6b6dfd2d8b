import { expect } from "vitest";
import { failureOf } from "../../world/refusal.ts";
import { createUsername } from "../../world/world.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";

function wrong(when: string, change: (account: { username: string; password: string }) => object): Refusal {
  return {
    reason: "CREDENTIALS_WRONG",
    when,
    arrange: async (world) => {
      const [{ username, password }] = await world.residents();
      const credentials = { username, password, ...change({ username, password }) };
      return () => world.stranger().api.session.signIn.mutate(credentials);
    },
  };
}

/** As many as an account bears from one address: the default of LIMIT_GUESSES. */
const guesses = 10;

/** More sign-ins than may wait for their turn. */
const crowd = 350;

const passwordsBusy: Refusal = {
  reason: "PASSWORDS_BUSY",
  when: "three hundred and fifty sign in at once",
  needs: "line",
  arrange: async (world) => {
    // Asked once: the client of apps would ask again until there is room.
    const { api } = world.binding.connectWith("stale");
    return async () => {
      const signIn = () => api.session.signIn.mutate({ username: createUsername(), password: "not the password" });
      const calls = await Promise.allSettled(Array.from({ length: crowd }, signIn));
      const failures = calls.flatMap((call) => (call.status === "rejected" ? [call.reason] : []));
      throw failures.find((failure) => failure.data?.reason === "PASSWORDS_BUSY") ?? failures[0];
    };
  },
};

/** What `session.signIn` promises. */
export const contractCase: ContractCase = {
  procedure: "session.signIn",
  behaviours: [
    {
      does: "returns the profile and a session of its own, whatever the case of the username",
      run: async (world) => {
        const { username, password, session, profile } = await world.signUp();
        const credentials = { username: username.toUpperCase(), password };
        const signedIn = await world.stranger().api.session.signIn.mutate(credentials);
        expect(signedIn.user).toEqual(profile);
        expect(signedIn.session.refreshToken).not.toBe(session.refreshToken);
        const { api } = world.binding.connectWith(signedIn.session.accessToken);
        expect(await api.users.me.query()).toEqual(profile);
      },
    },
    {
      does: "signs in over a stale access token",
      run: async (world) => {
        const { username, password } = await world.signUp();
        const { api } = world.binding.connectWith("stale");
        expect((await api.session.signIn.mutate({ username, password })).user.username).toBe(username);
      },
    },
  ],
  refusals: [
    passwordsBusy,
    wrong("the password is another one", () => ({ password: "not the password" })),
    wrong("the password differs in case", ({ password }) => ({ password: password.toUpperCase() })),
    wrong("the password is followed by a space", ({ password }) => ({ password: `${password} ` })),
    wrong("nobody has the username", () => ({ username: createUsername() })),
    {
      reason: "TOO_MANY_CALLS",
      when: "the password is right, and the last ten from here were not",
      arrange: async (world) => {
        const { username, password } = await world.signUp();
        const { api } = world.stranger();
        const wrong = { username, password: "not the password" };
        for (let tries = 0; tries < guesses; tries++) await failureOf(api.session.signIn.mutate(wrong));
        return () => api.session.signIn.mutate({ username, password });
      },
    },
    {
      reason: "INPUT_INVALID",
      when: "the password is missing",
      fields: ["password"],
      arrange: async (world) => () =>
        world.stranger().api.session.signIn.mutate({ username: createUsername(), password: "" }),
    },
    ...["a".repeat(81), "two\nlines"].map(
      (device): Refusal => ({
        reason: "INPUT_INVALID",
        when: `the device is ${JSON.stringify(device)}`,
        fields: ["device"],
        arrange: async (world) => {
          const [{ username, password }] = await world.residents();
          return () => world.stranger().api.session.signIn.mutate({ username, password, device });
        },
      }),
    ),
  ],
};
