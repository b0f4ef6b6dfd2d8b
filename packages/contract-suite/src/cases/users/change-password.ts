import { expect } from "vitest";
import { failureOf } from "../../world/refusal.ts";
import { signInAgain } from "../../world/sign-in.ts";
import type { World } from "../../world/world.ts";
import type { ContractCase } from "../contract-case.ts";
import { needsAccount, needsSession } from "../shared/caller-refusals.ts";
import { needsPassword } from "../shared/password-refusals.ts";

const newPassword = "another horse, another battery";

const signIn = async (world: World, username: string, password: string) =>
  (await failureOf(world.stranger().api.session.signIn.mutate({ username, password })))?.reason;

/** What `users.changePassword` promises. */
export const contractCase: ContractCase = {
  procedure: "users.changePassword",
  behaviours: [
    {
      does: "sets the password that lets in from then on, and is repeatable",
      run: async (world) => {
        const { api, username, password } = await world.signUp();
        for (const _ of [1, 2]) expect(await api.users.changePassword.mutate({ password, newPassword })).toEqual({});
        expect(await signIn(world, username, password)).toBe("CREDENTIALS_WRONG");
        expect(await signIn(world, username, newPassword)).toBeUndefined();
      },
    },
    {
      does: "ends all sessions but the one that calls",
      run: async (world) => {
        const anna = await world.signUp();
        const tablet = await signInAgain(world, anna);
        await tablet.api.users.changePassword.mutate({ password: anna.password, newPassword });
        const { refreshToken } = anna.session;
        expect((await failureOf(anna.api.users.me.query()))?.reason).toBe("SESSION_ENDED");
        const renewed = await failureOf(world.stranger().api.session.refresh.mutate({ refreshToken }));
        expect(renewed?.reason).toBe("SESSION_NOT_FOUND");
        expect(await tablet.api.users.me.query()).toMatchObject({ userId: anna.userId });
      },
    },
    {
      does: "lets one of two changes at once through, and goes with a change of name",
      run: async (world) => {
        const { api, username, password } = await world.signUp();
        const wanted = ["one horse and a battery", "two horses and a battery"];
        const renamed = `${username.slice(0, 20)}_new`;
        const change = (other: string) => failureOf(api.users.changePassword.mutate({ password, newPassword: other }));
        const [first, second] = await Promise.all([
          ...wanted.map(change),
          failureOf(api.users.update.mutate({ username: renamed })),
        ]);
        const { username: now } = await api.users.me.query();
        const lets = await Promise.all([password, ...wanted].map((it) => signIn(world, now, it)));
        expect(lets.filter((reason) => reason === undefined)).toHaveLength(1);
        // Whoever was told that it is done gets in with it.
        for (const [at, failure] of [first, second].entries()) {
          if (!failure) expect(lets[at + 1]).toBeUndefined();
        }
      },
    },
  ],
  refusals: [
    needsPassword((api, password) => api.users.changePassword.mutate({ password, newPassword })),
    {
      reason: "INPUT_INVALID",
      when: "the new password is too short",
      fields: ["newPassword"],
      arrange: async (world) => {
        const [{ api, password }] = await world.residents();
        return () => api.users.changePassword.mutate({ password, newPassword: "short" });
      },
    },
    {
      reason: "PASSWORD_TOO_COMMON",
      when: "the new password is one of the first that are tried",
      fields: ["newPassword"],
      arrange: async (world) => {
        const [{ api, password }] = await world.residents();
        return () => api.users.changePassword.mutate({ password, newPassword: "password1" });
      },
    },
    needsSession(({ api }) => api.users.changePassword.mutate({ password: "anything at all", newPassword })),
    needsAccount(
      async ({ password }) => password,
      ({ api }, password) => api.users.changePassword.mutate({ password, newPassword }),
    ),
  ],
};
