import { expect } from "vitest";
import { failureOf } from "../../world/refusal.ts";
import type { ContractCase, Refusal } from "../contract-case.ts";

/** Longer than a session lives unused, in milliseconds. */
const sixtyDaysMs = 60 * 24 * 60 * 60 * 1000;

const unknownTokens = ["", "let me in", "0123456789ABCDEF.aaaaaaaaaaaaaaaaaaaaaa.", "a.b.c", "🐙.🐙.🐙"].map(
  (refreshToken): Refusal => ({
    reason: "SESSION_NOT_FOUND",
    when: `the refresh token is "${refreshToken}"`,
    arrange: async (world) => () => world.stranger().api.session.refresh.mutate({ refreshToken }),
  }),
);

/** What `session.refresh` promises. */
export const contractCase: ContractCase = {
  procedure: "session.refresh",
  behaviours: [
    {
      does: "exchanges the refresh token for a new session, again and again",
      run: async (world) => {
        const { session: first, profile } = await world.signUp();
        const { api } = world.stranger();
        const second = (await api.session.refresh.mutate({ refreshToken: first.refreshToken })).session;
        const third = (await api.session.refresh.mutate({ refreshToken: second.refreshToken })).session;
        expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
        expect(await world.binding.connectWith(third.accessToken).api.users.me.query()).toEqual(profile);
      },
    },
    {
      does: "returns the same token again to who lost the answer and has the key, and to nobody else",
      run: async (world) => {
        const { session } = await world.signUp();
        const { api } = world.stranger();
        const renewal = { refreshToken: session.refreshToken, renewalKey: "k".repeat(43) };
        const [lost, found] = [await api.session.refresh.mutate(renewal), await api.session.refresh.mutate(renewal)];
        expect(found.session.refreshToken).toBe(lost.session.refreshToken);
        const { session: next } = await api.session.refresh.mutate({ refreshToken: found.session.refreshToken });
        const stale = await failureOf(api.session.refresh.mutate(renewal));
        expect(stale?.reason).toBe("SESSION_REPLAYED");
        expect((await failureOf(api.session.refresh.mutate(next)))?.reason).toBe("SESSION_NOT_FOUND");
        const { session: other } = await world.signUp();
        await api.session.refresh.mutate({ ...renewal, refreshToken: other.refreshToken });
        const thief = { refreshToken: other.refreshToken, renewalKey: "t".repeat(43) };
        expect((await failureOf(api.session.refresh.mutate(thief)))?.reason).toBe("SESSION_REPLAYED");
      },
    },
    {
      does: "revokes all that descend from a token that is used twice, and nothing else",
      run: async (world) => {
        const { session: first, username, password } = await world.signUp();
        const { api } = world.stranger();
        const other = (await api.session.signIn.mutate({ username, password })).session;
        const second = (await api.session.refresh.mutate({ refreshToken: first.refreshToken })).session;
        const replay = await failureOf(api.session.refresh.mutate({ refreshToken: first.refreshToken }));
        expect(replay?.reason).toBe("SESSION_REPLAYED");
        const descendant = await failureOf(api.session.refresh.mutate({ refreshToken: second.refreshToken }));
        expect(descendant?.reason).toBe("SESSION_NOT_FOUND");
        const { api: descended } = world.binding.connectWith(second.accessToken);
        expect((await failureOf(descended.users.me.query()))?.reason).toBe("SESSION_ENDED");
        expect(await failureOf(api.session.refresh.mutate({ refreshToken: other.refreshToken }))).toBeNull();
      },
    },
    {
      does: "takes a guessed secret of somebody's session for an unknown session, and ends nothing",
      run: async (world) => {
        const { session } = await world.signUp();
        const { api } = world.stranger();
        const guess = `${session.refreshToken.slice(0, -43)}${"g".repeat(43)}`;
        expect((await failureOf(api.session.refresh.mutate({ refreshToken: guess })))?.reason).toBe(
          "SESSION_NOT_FOUND",
        );
        expect(await failureOf(api.session.refresh.mutate({ refreshToken: session.refreshToken }))).toBeNull();
      },
    },
    {
      does: "has one winner when a token is used by many at once",
      run: async (world) => {
        const { session } = await world.signUp();
        const { refreshToken } = session;
        const refresh = () => failureOf(world.stranger().api.session.refresh.mutate({ refreshToken }));
        const failures = await Promise.all(Array.from({ length: 10 }, refresh));
        expect(failures.filter((failure) => failure === null)).toHaveLength(1);
        const reasons = failures.flatMap((failure) => failure?.reason ?? []);
        expect(["SESSION_REPLAYED", "SESSION_NOT_FOUND"]).toEqual(expect.arrayContaining([...new Set(reasons)]));
      },
    },
  ],
  refusals: [
    ...unknownTokens,
    {
      reason: "SESSION_NOT_FOUND",
      when: "an access token is presented as a refresh token",
      arrange: async (world) => {
        const [{ session }] = await world.residents();
        return () => world.stranger().api.session.refresh.mutate({ refreshToken: session.accessToken });
      },
    },
    {
      reason: "SESSION_REPLAYED",
      when: "the refresh token was used before",
      arrange: async (world) => {
        const { session } = await world.signUp();
        const { refreshToken } = session;
        await world.stranger().api.session.refresh.mutate({ refreshToken });
        return () => world.stranger().api.session.refresh.mutate({ refreshToken });
      },
    },
    {
      reason: "INPUT_INVALID",
      when: "the renewal key is too short to be random",
      fields: ["renewalKey"],
      arrange: async (world) => {
        const { session } = await world.signUp();
        const renewal = { refreshToken: session.refreshToken, renewalKey: "guess me" };
        return () => world.stranger().api.session.refresh.mutate(renewal);
      },
    },
    {
      reason: "SESSION_EXPIRED",
      when: "the session was unused for too long",
      needs: "clock",
      arrange: async (world) => {
        const { session } = await world.signUp();
        world.binding.clock?.advance(sixtyDaysMs);
        return () => world.stranger().api.session.refresh.mutate({ refreshToken: session.refreshToken });
      },
    },
  ],
};
